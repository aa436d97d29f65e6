"""The part of os that needs no files: what uses the rest of it is skipped."""

import posixpath as path
import sys

from missing import Missing

sys.modules['os.path'] = path
name = 'posix'
curdir, pardir, sep, linesep, pathsep, extsep, altsep, devnull = '.', '..', '/', '\n', ':', '.', None, '/dev/null'
environ = {}


def getenv(key, default=None):
    return environ.get(key, default)


def fspath(value):
    """A path as a str or bytes."""
    if isinstance(value, (str, bytes)):
        return value
    try:
        return type(value).__fspath__(value)
    except AttributeError:
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(value).__name__}') from None


def __getattr__(name):
    if name.startswith('__') and name.endswith('__'):
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    return Missing('os')
