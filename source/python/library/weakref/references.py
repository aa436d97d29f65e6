# References and proxies, over the native part. Source: the library reference of 3.13.
"""Weak reference support: references that do not keep their object alive."""

from _weakref import ref, ReferenceType, getweakrefcount, getweakrefs
from _collections_abc import MutableMapping, MutableSet, Set
import atexit as _atexit

__all__ = ['ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType', 'ProxyType',
           'CallableProxyType', 'ProxyTypes', 'WeakValueDictionary', 'WeakSet', 'WeakMethod', 'finalize']

_object = object
_slot = _object.__setattr__
_own = _object.__getattribute__


def _target(proxy):
    referent = _own(proxy, '_ref')()
    if referent is None:
        raise ReferenceError('weakly-referenced object no longer exists')
    return referent


def _bare(value):
    return _target(value) if type(value) in ProxyTypes else value


class ProxyType:
    """An object in front of another that it does not keep alive."""

    __slots__ = ('_ref', '__weakref__')
    __hash__ = None

    def __getattribute__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __repr__(self):
        reference = _own(self, '_ref')
        referent = reference()
        if referent is None:
            return f'<weakproxy at {id(self):#x}; dead>'
        cls = type(referent)
        own = cls.__module__ in ('builtins', '__main__')
        name = cls.__qualname__ if own else f'{cls.__module__}.{cls.__qualname__}'
        return f'<weakproxy at {id(self):#x}; to {name!r} at {id(referent):#x}>'

    def __str__(self):
        return str(_target(self))

    def __bool__(self):
        return bool(_target(self))


class CallableProxyType(ProxyType):
    __slots__ = ()

    def __call__(self, /, *args, **kwargs):
        return _target(self)(*args, **kwargs)


ProxyTypes = (ProxyType, CallableProxyType)


def _forward(name, operation):
    def method(self, /, *args):
        return operation(_target(self), *map(_bare, args))
    method.__name__ = name
    setattr(ProxyType, name, method)


def _forward_all():
    import operator
    def reflected(operation):
        return lambda a, b: operation(b, a)
    for name in ('add sub mul truediv floordiv mod pow lshift rshift and or xor matmul').split():
        operation = getattr(operator, f'__{name}__')
        _forward(f'__{name}__', operation)
        _forward(f'__r{name}__', reflected(operation))
        _forward(f'__i{name}__', getattr(operator, f'__i{name}__'))
    for name in 'lt le eq ne gt ge neg pos abs invert index getitem setitem delitem contains'.split():
        _forward(f'__{name}__', getattr(operator, f'__{name}__'))
    for name, operation in (('iter', iter), ('next', next), ('len', len), ('int', int), ('float', float),
                            ('divmod', divmod), ('reversed', reversed), ('bytes', bytes)):
        _forward(f'__{name}__', operation)


_forward_all()
for _type in ProxyTypes:
    _type.__module__ = 'weakref'
del _type


class _ProxyReference(ref):
    # A reference of its own class is never shared: each proxy counts as one more reference.
    __slots__ = ()


_proxies = {}   # those without a callback, by the id of what they stand for: there is never a second one


def proxy(object, callback=None, /):
    """A proxy for the object, which it does not keep alive."""
    key = id(object)
    known = _proxies.get(key, _nothing)() if callback is None else None
    if known is not None:
        return known
    made = _object.__new__(CallableProxyType if callable(object) else ProxyType)
    if callback is None:
        itself = _proxies[key] = ref(made, lambda _: _proxies.pop(key))
    else:
        itself = ref(made)
    _slot(made, '_ref', _ProxyReference(object, None if callback is None else lambda _: callback(itself())))
    return made


def _nothing():
    return None


class WeakMethod(ref):
    """A weak reference to a bound method: it lives as long as its object does."""

    __slots__ = '_func_ref', '_meth_type', '_alive', '__weakref__'

    def __new__(cls, meth, callback=None):
        try:
            obj, func = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f'argument should be a bound method, not {type(meth)}') from None

        def gone(_):
            self = self_ref()
            if self is not None and self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)
        self = ref.__new__(cls, obj, gone)
        self._func_ref = ref(func, gone)
        self._meth_type = type(meth)
        self._alive = True
        self_ref = ref(self)
        return self

    def __init__(self, meth, callback=None):
        pass

    def __call__(self):
        obj, func = super().__call__(), self._func_ref()
        return None if obj is None or func is None else self._meth_type(func, obj)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._func_ref == other._func_ref

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    __hash__ = ref.__hash__


class KeyedRef(ref):
    """A weak reference that knows its key in a WeakValueDictionary."""

    __slots__ = 'key',

    def __new__(type, ob, callback, key):
        self = ref.__new__(type, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        pass
