"""The submodule by which tests find what unittest itself uses: its warnings can be put elsewhere."""

import warnings

from unittest._contexts import Raises as _AssertRaisesContext
