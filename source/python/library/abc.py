# Source: the library reference of 3.13, PEP 3119.
"""abc - abstract base classes"""

from _abc import pass_pattern as _pass_pattern

_invalidation = 0  # counts the registrations: what was remembered before one may be wrong after it


def abstractmethod(funcobj):
    """Decorator: a subclass has to override this method before it can be instantiated."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """classmethod, abstract."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    """staticmethod, abstract."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    """property, abstract."""

    __isabstractmethod__ = True


def _abstract_names(cls, bases, namespace):
    """The names of what is abstract: of the class's own, and of the bases' that it has not overridden."""
    names = {name for name, value in namespace.items() if getattr(value, '__isabstractmethod__', False)}
    for base in bases:
        for name in getattr(base, '__abstractmethods__', ()):
            if getattr(getattr(cls, name, None), '__isabstractmethod__', False):
                names.add(name)
    return names


class _abc_data:
    """What an abstract base class keeps: who registered, and the answers given since the last registration."""

    __slots__ = ('registered', 'when', 'known')

    def __init__(self):
        self.registered = []
        self.when, self.known = -1, {}

_abc_data.__module__ = '_abc'


class ABCMeta(type):
    """The metaclass of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = frozenset(_abstract_names(cls, bases, namespace))
        cls._abc_impl = _abc_data()
        return cls

    def register(cls, subclass):
        """Let a class count as a subclass. It is given back, so this can be a decorator."""
        global _invalidation
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        cls._abc_impl.registered.append(subclass)
        _pass_pattern(cls, subclass)
        _invalidation += 1
        return subclass

    def __instancecheck__(cls, instance):
        subclass = instance.__class__
        if cls.__subclasscheck__(subclass):
            return True
        actual = type(instance)
        return actual is not subclass and cls.__subclasscheck__(actual)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        data = cls._abc_impl
        known = data.known
        if data.when != _invalidation:
            data.known = known = {}
            data.when = _invalidation
        elif subclass in known:
            return known[subclass]
        answer = cls.__subclasshook__(subclass)
        if answer is NotImplemented:
            answer = (cls in getattr(subclass, '__mro__', ())
                      or any(issubclass(subclass, other) for other in data.registered)
                      or any(issubclass(subclass, other) for other in cls.__subclasses__()))
        elif not isinstance(answer, bool):
            raise AssertionError('issubclass hook must return bool or NotImplemented')
        known[subclass] = answer
        return answer


    def _dump_registry(cls, file=None):
        print(f'Class: {cls.__module__}.{cls.__qualname__}', file=file)
        print(f'Inv. counter: {_invalidation}', file=file)
        print(f'_abc_registry: {cls._abc_impl.registered!r}', file=file)

    def _abc_registry_clear(cls):
        cls._abc_impl.registered.clear()

    def _abc_caches_clear(cls):
        cls._abc_impl.known.clear()


class ABC(metaclass=ABCMeta):
    """A class to inherit from where the metaclass should not be named."""

    __slots__ = ()


def update_abstractmethods(cls):
    """Work out again which methods of a class are abstract."""
    if not hasattr(cls, '__abstractmethods__') or cls.__subclasses__():
        return cls
    cls.__abstractmethods__ = frozenset(_abstract_names(cls, cls.__bases__, cls.__dict__))
    return cls


def get_cache_token():
    """A value that changes with every register()."""
    return _invalidation
