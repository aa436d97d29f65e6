"""Imports for tests."""

import contextlib
import sys
import unittest


def import_module(name, deprecated=False, *, required_on=()):
    """The module; the test is skipped where it is not there."""
    try:
        __import__(name)
    except ImportError as reason:
        raise unittest.SkipTest(str(reason))
    module = sys.modules[name]
    if name.startswith('_test') and getattr(module, '__file__', '') == 'missing.py':
        raise unittest.SkipTest(f'needs {name}')
    return module


# Ours have one form of these, which plays both CPython's Python one and its C one.
_ONE_FORM = ('bisect', 'collections', 'decimal', 'fractions', 'functools', 'heapq', 'json', 'operator', 'random', 'statistics', 'warnings')


def import_fresh_module(name, fresh=(), blocked=(), deprecated=False):
    """A second copy of a module; one whose native part is blocked is not there, but for those of one form."""
    if any(not part.startswith('_py') for part in blocked) and name not in _ONE_FORM:
        from missing import Missing
        return Missing(f'a {name} without {blocked[0]}')
    parts = [key for key in sys.modules if key.startswith(f'{name}.')]
    kept = {key: sys.modules.pop(key, None) for key in (name, *fresh, *parts)}
    try:
        __import__(name)
        return sys.modules[name]
    except ImportError:
        return None
    finally:
        for key, module in kept.items():
            if module is not None:
                sys.modules[key] = module


@contextlib.contextmanager
def isolated_modules():
    kept = dict(sys.modules)
    try:
        yield
    finally:
        sys.modules.clear()
        sys.modules.update(kept)


@contextlib.contextmanager
def _no_files(*args, **kwargs):
    raise unittest.SkipTest('no files')
    yield


DirsOnSysPath = ready_to_import = frozen_modules = multi_interp_extensions_check = _no_files


def forget(name):
    sys.modules.pop(name, None)


unload = forget


def unlink(name):
    pass


@contextlib.contextmanager
def CleanImport(*names, usefrozen=False):
    kept = dict(sys.modules)
    for name in names:
        sys.modules.pop(name, None)
    try:
        yield
    finally:
        sys.modules.update(kept)


def make_legacy_pyc(source):
    raise unittest.SkipTest('no files')


def ensure_lazy_imports(*args):
    raise unittest.SkipTest('no processes')
