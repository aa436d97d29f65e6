"""The part of _testcapi that prints exceptions; what uses the rest of it is skipped."""

import sys

from missing import Missing


def exception_print(exc, legacy=False):
    if isinstance(exc, BaseException):
        sys.__excepthook__(type(exc), exc, exc.__traceback__)
    else:
        name = type(exc).__name__
        print(f'TypeError: print_exception(): Exception expected for value, {name} found', file=sys.stderr)


def __getattr__(name):
    # Without the last two a test file skips its tests by itself.
    if name.startswith('__') and name.endswith('__') or name in ('with_tp_del', 'without_gc'):
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    return Missing(__name__)
