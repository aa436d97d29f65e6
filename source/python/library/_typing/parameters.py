# Type parameters, type aliases and Generic, which the language itself needs: what `def f[T]`, `class C[T]`
# and `type X = …` make. Source: the library reference of 3.13 (typing), PEP 695, PEP 696.

import sys

from _builtin_class import named as _named, sealed as _sealed
from _types import union

__name__ = 'typing'                     # what is made here says so


def alias_args(alias, args):
    """The arguments of list[T][int] and (list[T] | None)[int]."""
    import typing
    flat = getattr(alias, '__origin__', None) is typing.collections.abc.Callable
    return typing._substituted(alias, args, alias.__parameters__, flat)


def _idfunc(x, /):
    return x


class _NoDefaultType:
    """The type of the NoDefault singleton."""

    __slots__ = ()

    def __new__(cls):
        return NoDefault if 'NoDefault' in globals() else super().__new__(cls)

    def __repr__(self):
        return 'typing.NoDefault'

    def __reduce__(self):
        return 'NoDefault'

NoDefault = _NoDefaultType()
_NoDefaultType.__name__ = _NoDefaultType.__qualname__ = 'NoDefaultType'


def _caller():
    try:
        return sys._getframe(2).f_globals.get('__name__')
    except (AttributeError, ValueError):
        return None


def _checked(value, message):
    import typing
    return typing._type_check(value, message)


class _Later:
    """A value that is worked out when it is first asked for, and kept."""

    __slots__ = ('function', 'value')

    def __init__(self, function):
        self.function = function

    def get(self):
        if self.function is not None:
            self.value = self.function()
            self.function = None
        return self.value


def _now(value):
    return value.get() if type(value) is _Later else value


class _Parameter:
    """What the three kinds of type parameters share."""

    __slots__ = ('__name__', '_default', '__dict__', '__weakref__')

    @property
    def __default__(self):
        self._default = _now(self._default)
        return self._default

    def has_default(self):
        return self._default is not NoDefault

    def __repr__(self):
        return self.__name__

    def __reduce__(self):
        return self.__name__

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')


class _Variant(_Parameter):
    __slots__ = ('__covariant__', '__contravariant__', '__infer_variance__')

    def _set_variance(self, covariant, contravariant, infer_variance):
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        if infer_variance and (covariant or contravariant):
            raise ValueError('Variance cannot be specified with infer_variance.')
        self.__covariant__, self.__contravariant__ = bool(covariant), bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        return ('+' if self.__covariant__ else '-' if self.__contravariant__ else '~') + self.__name__

    def __or__(self, other):
        import typing
        return typing.Union[self, other]

    def __ror__(self, other):
        import typing
        return typing.Union[other, self]


class TypeVar(_Variant):
    """A type variable."""

    __slots__ = ('_bound', '_constraints')

    def __init__(self, name, *constraints, bound=None, default=NoDefault, covariant=False, contravariant=False,
                 infer_variance=False):
        if not isinstance(name, str):
            raise TypeError(f"typevar() argument 'name' must be str, not {type(name).__name__}")
        self._set_variance(covariant, contravariant, infer_variance)
        if bound is not None:
            bound = _checked(bound, 'Bound must be a type.')
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        if constraints and bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        if constraints:
            constraints = tuple([_checked(each, 'TypeVar(name, constraint, ...): constraints must be types.')
                                 for each in constraints])
        self.__name__, self._bound, self._constraints, self._default = name, bound, constraints, default
        self.__module__ = _caller()

    @property
    def __bound__(self):
        self._bound = _now(self._bound)
        return self._bound

    @property
    def __constraints__(self):
        self._constraints = _now(self._constraints)
        return self._constraints

    def __typing_subst__(self, arg):
        import typing
        arg = typing._type_check(arg, 'Parameters to generic types must be types.', is_argument=True)
        if typing.get_origin(arg) is typing.Unpack or getattr(arg, '__typing_unpacked_tuple_args__', None) is not None:
            raise TypeError(f'{arg} is not valid as type argument')
        return arg

    def __typing_prepare_subst__(self, alias, args):
        return _with_default(self, alias, args)



def _with_default(parameter, alias, args):
    position = alias.__parameters__.index(parameter)
    if position < len(args):
        return args
    if position == len(args) and parameter.has_default():
        return (*args, parameter.__default__)
    least = sum(not each.has_default() for each in alias.__parameters__)
    raise TypeError(f'Too few arguments for {alias}; actual {len(args)}, expected at least {least}')


class ParamSpecArgs:
    """P.args"""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.args'

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if isinstance(other, ParamSpecArgs) else NotImplemented

    def __hash__(self):
        return hash((ParamSpecArgs, self.__origin__))

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')



class ParamSpecKwargs:
    """P.kwargs"""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.kwargs'

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if isinstance(other, ParamSpecKwargs) else NotImplemented

    def __hash__(self):
        return hash((ParamSpecKwargs, self.__origin__))

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')



class ParamSpec(_Variant):
    """A variable for the parameters of a callable."""

    __slots__ = ('__bound__',)

    def __init__(self, name, *, bound=None, default=NoDefault, covariant=False, contravariant=False,
                 infer_variance=False):
        if not isinstance(name, str):
            raise TypeError(f"paramspec() argument 'name' must be str, not {type(name).__name__}")
        self._set_variance(covariant, contravariant, infer_variance)
        self.__name__, self._default = name, default
        self.__bound__ = None if bound is None else _checked(bound, 'Bound must be a type.')
        self.__module__ = _caller()

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __typing_subst__(self, arg):
        import typing
        return typing._paramspec_subst(self, arg)

    def __typing_prepare_subst__(self, alias, args):
        import typing
        return typing._paramspec_prepare_subst(self, alias, args)



class TypeVarTuple(_Parameter):
    """A variable for any number of types."""

    __slots__ = ()

    def __init__(self, name, *, default=NoDefault):
        if not isinstance(name, str):
            raise TypeError(f"typevartuple() argument 'name' must be str, not {type(name).__name__}")
        self.__name__, self._default = name, default
        self.__module__ = _caller()

    def __iter__(self):
        import typing
        yield typing.Unpack[self]

    def __typing_subst__(self, arg):
        raise TypeError('Substitution of bare TypeVarTuple is not supported')

    def __typing_prepare_subst__(self, alias, args):
        import typing
        return typing._typevartuple_prepare_subst(self, alias, args)



class TypeAliasType:
    """A name for a type, whose value is worked out when it is first asked for."""

    __slots__ = ('_name', '_type_params', '_value', '__dict__', '__weakref__')

    def __init__(self, name, value, *, type_params=()):
        if not isinstance(name, str):
            raise TypeError(f"typealias() argument 'name' must be str, not {type(name).__name__}")
        if not isinstance(type_params, tuple):
            raise TypeError('type_params must be a tuple')
        self._name, self._value, self._type_params = name, value, type_params
        self.__module__ = _caller()

    __name__ = property(lambda self: self._name)
    __type_params__ = property(lambda self: self._type_params)

    @property
    def __value__(self):
        self._value = _now(self._value)
        return self._value

    @property
    def __parameters__(self):
        return tuple(each for param in self._type_params
                     for each in (param if isinstance(param, TypeVarTuple) else (param,)))

    def __repr__(self):
        return self._name

    def __reduce__(self):
        return self._name

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __getitem__(self, args):
        if not self._type_params:
            raise TypeError('Only generic type aliases are subscriptable')
        return type(list[int])(self, args)

    def __or__(self, other):
        return union(self, other)

    def __ror__(self, other):
        return union(other, self)



class Generic:
    """What generic classes inherit from."""

    __slots__ = ()
    _is_protocol = False

    @classmethod
    def __class_getitem__(cls, args):
        """Gives the class its type arguments."""
        import typing
        return typing._generic_class_getitem(cls, args)

    @classmethod
    def __init_subclass__(cls, *args, **kwargs):
        import typing
        typing._generic_init_subclass(cls, *args, **kwargs)

for _each in (TypeVar, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeVarTuple, TypeAliasType):
    _sealed(_named(_each))
_sealed(_NoDefaultType)
