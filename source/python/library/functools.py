# What is native of it is in modules/functools/. Source: the library reference of 3.13.
"""functools - tools for functions that take or give functions"""

from _functools import partial, reduce, cmp_to_key, _lru_cache_wrapper, _CacheInfo

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES',
           'total_ordering', 'cache', 'cmp_to_key', 'lru_cache', 'reduce',
           'partial', 'partialmethod', 'singledispatch', 'singledispatchmethod',
           'cached_property']

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__',
                       '__annotations__', '__type_params__')
WRAPPER_UPDATES = ('__dict__',)
_absent = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make a wrapper look like the function that it wraps."""
    for name in assigned:
        value = getattr(wrapped, name, _absent)
        if value is not _absent:
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that does update_wrapper() on the function it decorates."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def _derived(operation, root, make):
    def method(self, other):
        answer = getattr(type(self), root)(self, other)
        if answer is NotImplemented:
            return answer
        return make(answer, self, other)
    method.__name__ = operation
    method.__qualname__ = f'_{operation.strip("_")}_from{root.rstrip("_")}'
    method.__doc__ = getattr(int, operation).__doc__
    globals()[method.__qualname__] = method
    return method

# For each method a class may define: how the other three follow from its answer.
_orderings = {
    '__lt__': {'__gt__': lambda less, a, b: not less and a != b,
               '__le__': lambda less, a, b: less or a == b,
               '__ge__': lambda less, a, b: not less},
    '__le__': {'__ge__': lambda at_most, a, b: not at_most or a == b,
               '__lt__': lambda at_most, a, b: at_most and a != b,
               '__gt__': lambda at_most, a, b: not at_most},
    '__gt__': {'__lt__': lambda greater, a, b: not (greater or a == b),
               '__ge__': lambda greater, a, b: greater or a == b,
               '__le__': lambda greater, a, b: not greater},
    '__ge__': {'__le__': lambda at_least, a, b: not at_least or a == b,
               '__gt__': lambda at_least, a, b: at_least and a != b,
               '__lt__': lambda at_least, a, b: not at_least},
}

_derived_methods = {(name, root): _derived(name, root, make)
                    for root, others in _orderings.items() for name, make in others.items()}


def total_ordering(cls):
    """Class decorator: fill in the ordering methods that are missing."""
    own = [name for name in _orderings
           if getattr(cls, name, None) is not getattr(object, name, None)]
    if not own:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = max(own)
    for name in _orderings[root]:
        if name not in own:
            setattr(cls, name, _derived_methods[name, root])
    return cls


def lru_cache(maxsize=128, typed=False):
    """Decorator: remember the results of the most recent calls."""
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorating_function(user_function):
        return _cached(user_function, maxsize, typed)
    return decorating_function


def _cached(function, maxsize, typed):
    wrapper = _lru_cache_wrapper(function, maxsize, typed, _CacheInfo)
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(wrapper, function)


def cache(user_function, /):
    """Decorator: remember the results of all calls."""
    return lru_cache(maxsize=None)(user_function)


class partialmethod:
    """Like partial(), for use as a method."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        cls = type(self)
        shown = [repr(self.func), *map(repr, self.args)]
        shown += [f'{name}={value!r}' for name, value in self.keywords.items()]
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(shown)})"

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        getter = getattr(self.func, '__get__', None)
        if getter is not None:
            bound = getter(obj, cls)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)


def _merged(orders):
    """The C3 merge: a class comes before its bases, and the order of each list is kept."""
    result = []
    orders = [list(order) for order in orders if order]
    while orders:
        for order in orders:
            head = order[0]
            if not any(head in other[1:] for other in orders):
                break
        else:
            raise RuntimeError('Inconsistent hierarchy')
        result.append(head)
        orders = [[cls for cls in order if cls is not head] for order in orders]
        orders = [order for order in orders if order]
    return result


def _c3_mro(cls, abcs=None):
    """The class's order of resolution with the abstract classes it is registered under in their places."""
    abcs = list(abcs or ())
    for place, base in enumerate(reversed(cls.__bases__)):
        if hasattr(base, '__abstractmethods__'):
            nearest = len(cls.__bases__) - place
            break
    else:
        nearest = 0
    before, after = cls.__bases__[:nearest], cls.__bases__[nearest:]
    here = [abc for abc in abcs if issubclass(cls, abc)
            and not any(issubclass(base, abc) for base in cls.__bases__)]
    abcs = [abc for abc in abcs if abc not in here]
    orders = [_c3_mro(base, abcs) for base in (*before, *here, *after)]
    return _merged([[cls], *orders, list(before), here, list(after)])


def _compose_mro(cls, types):
    import types as types_module
    known = set(cls.__mro__)

    def related(typ):
        return (typ not in known and hasattr(typ, '__mro__') and not isinstance(typ, types_module.GenericAlias)
                and issubclass(cls, typ))

    types = [typ for typ in types if related(typ)]
    types = [typ for typ in types
             if not any(typ is not other and typ in other.__mro__ for other in types)]
    wanted = set(types)
    order = []
    for typ in types:
        found = [[base for base in sub.__mro__ if base in wanted]
                 for sub in typ.__subclasses__() if sub not in known and issubclass(cls, sub)]
        if not found:
            order.append(typ)
            continue
        for subclasses in sorted(found, key=len, reverse=True):
            order += [sub for sub in subclasses if sub not in order]
    return _c3_mro(cls, order)


def _find_impl(cls, registry):
    match = None
    for candidate in _compose_mro(cls, list(registry)):
        if match is not None:
            if (candidate in registry and candidate not in cls.__mro__
                    and match not in cls.__mro__ and not issubclass(match, candidate)):
                raise RuntimeError(f'Ambiguous dispatch: {match} or {candidate}')
            break
        if candidate in registry:
            match = candidate
    return registry.get(match)


def singledispatch(func):
    """Decorator: one function with a form for each type of its first argument."""
    import types
    import weakref
    from abc import get_cache_token
    registry = {}
    remembered = weakref.WeakKeyDictionary()
    abcs = None

    def dispatch(cls):
        nonlocal abcs
        if abcs is not None:
            # A class may have been registered with an abstract one meanwhile.
            token = get_cache_token()
            if abcs != token:
                remembered.clear()
                abcs = token
        try:
            return remembered[cls]
        except KeyError:
            try:
                found = registry[cls]
            except KeyError:
                found = _find_impl(cls, registry)
            remembered[cls] = found
            return found

    def is_union(annotation):
        from typing import get_origin, Union
        return get_origin(annotation) in (Union, types.UnionType)

    def classes_of(annotation):
        return annotation.__args__ if is_union(annotation) else (annotation,)

    def is_valid(annotation):
        return all(isinstance(cls, type) and not isinstance(cls, types.GenericAlias)
                   for cls in classes_of(annotation))

    def register(cls, func=None):
        nonlocal abcs
        if isinstance(cls, type) and not isinstance(cls, types.GenericAlias) or is_union(cls) and is_valid(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f'Invalid first argument to \x60register()\x60. {cls!r} is not a class or union type.')
            annotations = getattr(cls, '__annotations__', {})
            if not annotations:
                raise TypeError(f'Invalid first argument to \x60register()\x60: {cls!r}. '
                                'Use either \x60@register(some_class)\x60 or plain \x60@register\x60 on an annotated function.')
            func = cls
            from typing import get_type_hints
            name, cls = next(iter(get_type_hints(func).items()))
            if not is_valid(cls):
                if is_union(cls):
                    raise TypeError(f'Invalid annotation for {name!r}. {cls!r} not all arguments are classes.')
                raise TypeError(f'Invalid annotation for {name!r}. {cls!r} is not a class.')
        for one in classes_of(cls):
            registry[one] = func
            if abcs is None and hasattr(one, '__abstractmethods__'):
                abcs = get_cache_token()
        remembered.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, '__name__', 'singledispatch function')
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = types.MappingProxyType(registry)
    wrapper._clear_cache = remembered.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """Like singledispatch(), for methods: the type of the argument after self decides."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch
        name = getattr(self.func, '__name__', 'singledispatchmethod method')

        def _method(*args, **kwargs):
            if not args:
                raise TypeError(f'{name} requires at least 1 positional argument')
            return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)


class cached_property:
    """A property that is worked out once and then kept in the instance."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError('Cannot assign the same cached_property to two different names '
                            f'({self.attrname!r} and {name!r}).')

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            kept = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} "
                            f'instance to cache {name!r} property.') from None
        value = kept.get(name, _absent)
        if value is _absent:
            value = self.func(instance)
            try:
                kept[name] = value
            except TypeError:
                raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                                f'does not support item assignment for caching {name!r} property.') from None
        return value
