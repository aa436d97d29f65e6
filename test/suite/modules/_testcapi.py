"""The part of _testcapi that prints exceptions; what uses the rest of it is skipped."""

import sys

from missing import Missing


def exception_print(exc, legacy=False):
    if not isinstance(exc, BaseException):
        raise TypeError(f'an exception is required, got {exc.__class__.__name__}')
    sys.__excepthook__(type(exc), exc, exc.__traceback__)


def __getattr__(name):
    if name.startswith('__') and name.endswith('__'):
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    return Missing(__name__)
