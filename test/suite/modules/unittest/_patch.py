"""patch: something else in the place of an attribute, for as long as a test lasts."""

import functools
import sys

DEFAULT = type('default', (), {'__repr__': lambda self: 'DEFAULT'})()
_nothing = object()


class Patch:
    """A context manager, and a decorator of functions and classes."""

    def __init__(self, find, name, new=DEFAULT, new_callable=None, attributes=None):
        self.find, self.name, self.new, self.new_callable = find, name, new, new_callable
        self.attributes = attributes or {}

    def __enter__(self):
        from unittest.mock import MagicMock
        self.owner = self.find()
        self.had = vars(self.owner).get(self.name, _nothing) if hasattr(self.owner, '__dict__') else _nothing
        if not hasattr(self.owner, self.name):
            raise AttributeError(f'{self.owner!r} does not have the attribute {self.name!r}')
        new = self.new
        if new is DEFAULT:
            new = (self.new_callable or MagicMock)(**self.attributes)
        setattr(self.owner, self.name, new)
        return new

    def __exit__(self, *details):
        if self.had is _nothing:
            delattr(self.owner, self.name)
        else:
            setattr(self.owner, self.name, self.had)
        return False

    start = __enter__

    def stop(self):
        self.__exit__(None, None, None)

    def __call__(self, item):
        if isinstance(item, type):
            for name, value in list(vars(item).items()):
                if name.startswith('test') and callable(value):
                    setattr(item, name, self(value))
            return item
        gives = self.new is DEFAULT

        @functools.wraps(item)
        def patched(*args, **kwargs):
            with Patch(self.find, self.name, self.new, self.new_callable, self.attributes) as new:
                return item(*args, *([new] if gives else []), **kwargs)
        return patched


def _found(path):
    """What a dotted name means: a module, or an attribute of one."""
    first, *rest = path.split('.')
    owner, name = __import__(first), first
    for step in rest:
        name = f'{name}.{step}'
        if not hasattr(owner, step):
            __import__(name)
        owner = getattr(owner, step)
    return owner


def patch(target, new=DEFAULT, *, new_callable=None, create=False, autospec=None, spec=None, **attributes):
    path, name = target.rsplit('.', 1)
    return Patch(lambda: _found(path), name, new, new_callable, attributes)


def _patch_object(target, name, new=DEFAULT, *, new_callable=None, create=False, autospec=None, **attributes):
    return Patch(lambda: target, name, new, new_callable, attributes)


class PatchDict:
    """Other items in a dict."""

    def __init__(self, mapping, values=(), clear=False):
        self.mapping, self.values, self.clear = mapping, dict(values), clear

    def __enter__(self):
        if isinstance(self.mapping, str):
            self.mapping = _found(self.mapping)
        self.had = dict(self.mapping)
        if self.clear:
            self.mapping.clear()
        self.mapping.update(self.values)
        return self.mapping

    def __exit__(self, *details):
        self.mapping.clear()
        self.mapping.update(self.had)
        return False

    def __call__(self, function):
        @functools.wraps(function)
        def patched(*args, **kwargs):
            with PatchDict(self.mapping, self.values, self.clear):
                return function(*args, **kwargs)
        return patched


patch.object, patch.dict = _patch_object, PatchDict
