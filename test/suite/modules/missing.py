"""Stands in for a module that is not there: it can be imported, and a test that uses it is skipped."""

import sys


class Missing:
    """Anything of a module that is not there. While test files are loaded it lets itself be used for nothing."""

    def __init__(self, name):
        self.__dict__['_name'] = name

    def _skip(self, *args, **kwargs):
        import suite_driver
        if not suite_driver.testing:
            return Missing(self._name)
        from unittest import SkipTest
        raise SkipTest(f'needs {self._name}')

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        return Missing(self._name)

    def __mro_entries__(self, bases):
        return (MissingBase,)

    def __call__(self, *args, **kwargs):
        # As a decorator it leaves what it is given.
        import suite_driver
        if not suite_driver.testing and len(args) == 1 and not kwargs and callable(args[0]):
            return args[0]
        return self._skip()

    __len__ = __int__ = __float__ = __getitem__ = __setitem__ = __enter__ = _skip
    __invert__ = __rand__ = __xor__ = __truediv__ = __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __or__ = __ror__ = __and__ = __neg__ = _skip
    __lt__ = __le__ = __gt__ = __ge__ = __instancecheck__ = __subclasscheck__ = __contains__ = _skip

    def __iter__(self):
        self._skip()
        return iter(())

    def __index__(self):
        self._skip()
        return 0

    def __exit__(self, *details):
        return False

    def __repr__(self):
        return f'<nothing of {self._name}>'


class MissingType(type):
    def __getattr__(cls, name):
        if not name.startswith('__'):
            Missing('the base of ' + cls.__name__)._skip()
        raise AttributeError(name)


class MissingBase(metaclass=MissingType):
    """What a class inherits from whose base is not there."""

    def __new__(cls, *args, **kwargs):
        if not hasattr(cls, 'outcome'):
            Missing('the base of ' + cls.__name__)._skip()
        return super().__new__(cls)

    def __init_subclass__(cls, **kwargs):
        pass


def __getattr__(name, _own=__name__):
    if name.startswith('__') and name.endswith('__'):
        raise AttributeError(f'module {_own!r} has no attribute {name!r}')
    return Missing(_own)


__all__ = []
__path__ = []
