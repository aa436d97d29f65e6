/** The first part of the module `typing`: special forms and what is subscripted. Source: the library reference of 3.13, PEP 484. */
export const typingFormsSource = `
"""typing - names for what annotations say"""

import collections
import collections.abc
import contextlib
import functools
import operator
import sys
import types
from abc import ABCMeta, abstractmethod
from types import GenericAlias

from _typing import (Generic, NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar,
                     TypeVarTuple, _Parameter)

TYPE_CHECKING = False


def _type_repr(obj):
    if isinstance(obj, type) and not isinstance(obj, GenericAlias):
        return obj.__qualname__ if obj.__module__ == 'builtins' else f'{obj.__module__}.{obj.__qualname__}'
    if obj is ...:
        return '...'
    if isinstance(obj, types.FunctionType):
        return obj.__name__
    if isinstance(obj, tuple):
        return '[' + ', '.join(map(_type_repr, obj)) + ']'
    return repr(obj)


def _type_convert(arg, module=None, *, allow_special_forms=False):
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg, module=module, is_class=allow_special_forms)
    return arg


def _type_check(arg, message, is_argument=True, module=None, *, allow_special_forms=False):
    """The argument as a type: None and strings become what they mean. Errors: TypeError."""
    invalid = (Generic, Protocol) if allow_special_forms else (Generic, Protocol, ClassVar)
    if not allow_special_forms and is_argument:
        invalid += (Final,)
    arg = _type_convert(arg, module=module, allow_special_forms=allow_special_forms)
    if isinstance(arg, _GenericAlias) and arg.__origin__ in invalid:
        raise TypeError(f'{arg} is not valid as type argument')
    if arg in (Any, LiteralString, NoReturn, Never, Self, TypeAlias):
        return arg
    if allow_special_forms and arg in (ClassVar, Final):
        return arg
    if isinstance(arg, _SpecialForm) or arg in (Generic, Protocol):
        raise TypeError(f'Plain {arg} is not valid as type argument')
    if type(arg) is tuple:
        raise TypeError(f'{message} Got {arg!r:.100}.')
    return arg


def _is_parameter(obj):
    return isinstance(obj, _Parameter)


def _collect_parameters(args):
    """The type parameters in some arguments, each once, in order of appearance."""
    found = []
    for each in args:
        if isinstance(each, type):
            continue
        if isinstance(each, (tuple, list)):
            new = _collect_parameters(each)
        elif _is_parameter(each):
            new = (each,)
        else:
            new = getattr(each, '__parameters__', ())
        for parameter in new if isinstance(new, tuple) else ():
            if parameter not in found:
                found.append(parameter)
    return tuple(found)


def _check_defaults(parameters):
    default = False
    for each in parameters:
        if each.has_default():
            default = True
        elif default:
            raise TypeError(f'Type parameter {each!r} without a default follows type parameter with a default')


def _unpacked_args(arg):
    """What stands for several arguments: the types in *tuple[...]; None where it is one argument."""
    if isinstance(arg, type) and not isinstance(arg, GenericAlias):
        return None
    return getattr(arg, '__typing_unpacked_tuple_args__', None)


def _unpack_args(args):
    flat = []
    for each in args:
        inner = _unpacked_args(each)
        if inner is not None and not (inner and inner[-1] is ...):
            flat += inner
        else:
            flat.append(each)
    return flat


def _paramspec_subst(self, arg):
    if isinstance(arg, (list, tuple)):
        return tuple(_type_check(each, 'Expected a type.') for each in arg)
    if not (arg is ... or isinstance(arg, (ParamSpec, _ConcatenateGenericAlias))):
        raise TypeError(f'Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}')
    return arg


def _paramspec_prepare_subst(self, alias, args):
    params = alias.__parameters__
    position = params.index(self)
    if position == len(args) and self.has_default():
        args = (*args, self.__default__)
    if position >= len(args):
        raise TypeError(f'Too few arguments for {alias}')
    if len(params) == 1 and not (args[0] is ... or isinstance(args[0], (tuple, list, ParamSpec, _ConcatenateGenericAlias))):
        return (args,)
    if isinstance(args[position], list):
        args = (*args[:position], tuple(args[position]), *args[position + 1:])
    return args


def _typevartuple_prepare_subst(self, alias, args):
    params = alias.__parameters__
    position = params.index(self)
    if any(isinstance(each, TypeVarTuple) for each in params[position + 1:]):
        raise TypeError(f'More than one TypeVarTuple parameter in {alias}')
    after = len(params) - position - 1
    if len(args) < position + after:
        raise TypeError(f'Too few arguments for {alias}; actual {len(args)}, expected at least {position + after}')
    middle = tuple(args[position:len(args) - after])
    if not middle and len(args) == position and self.has_default():
        middle = tuple(_unpack_args(self.__default__))
    return (*args[:position], middle, *args[len(args) - after:])


def _substituted(alias, args, params, keep):
    """Arguments of an alias with the parameters among them replaced."""
    if not isinstance(args, tuple):
        args = (args,)
    args = tuple(_unpack_args(args))
    for each in params:
        prepare = getattr(each, '__typing_prepare_subst__', None)
        if prepare is not None:
            args = prepare(alias, args)
    if len(args) != len(params):
        raise TypeError(f"Too {'many' if len(args) > len(params) else 'few'} arguments for {alias}; "
                        f"actual {len(args)}, expected {len(params)}")
    types_of = dict(zip(params, args))
    return _replaced(alias, alias.__args__, types_of, keep)


def _replaced(alias, old, types_of, keep):
    made = []
    for each in old:
        if isinstance(each, type):
            made.append(each)
            continue
        subst = getattr(each, '__typing_subst__', None)
        if subst is not None:
            new = subst(types_of[each])
        else:
            inner = getattr(each, '__parameters__', ())
            if isinstance(each, (tuple, list)):
                new = type(each)(_replaced(alias, each, types_of, False))
            elif inner:
                given = []
                for parameter in inner:
                    value = types_of[parameter]
                    if isinstance(parameter, TypeVarTuple):
                        given.extend(value)
                    else:
                        given.append(value)
                new = each[tuple(given)]
            else:
                new = each
        if keep and isinstance(new, tuple):
            made += new
        elif _unpacked_args(new) is not None and not isinstance(new, tuple):
            made += _unpack_args((new,))
        else:
            made.append(new)
    return tuple(made)


class _Final:
    """What cannot be subclassed."""

    __slots__ = ('__weakref__',)

    def __init_subclass__(cls, /, *args, **kwds):
        if '_root' not in kwds:
            raise TypeError('Cannot subclass special typing classes')


class _SpecialForm(_Final, _root=True):
    # A name that is no class: Union, Literal, ClassVar …
    __slots__ = ('_name', '__doc__', '_getitem')

    def __init__(self, getitem):
        self._getitem = getitem
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__

    def __getattr__(self, item):
        if item in {'__name__', '__qualname__'}:
            return self._name
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __repr__(self):
        return f'typing.{self._name}'

    def __reduce__(self):
        return self._name

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type at all."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


def _unsubscriptable(name, doc):
    def getitem(self, parameters):
        raise TypeError(f'{self} is not subscriptable')
    getitem.__name__, getitem.__doc__ = name, doc
    return _SpecialForm(getitem)

NoReturn = _unsubscriptable('NoReturn', 'A function that never returns.')
Never = _unsubscriptable('Never', 'The type of nothing.')
Self = _unsubscriptable('Self', 'The class of the method.')
LiteralString = _unsubscriptable('LiteralString', 'A str that is written in the program.')
TypeAlias = _unsubscriptable('TypeAlias', 'Marks an assignment as an alias of a type.')


def _of_one(name, doc, what, special=False):
    def getitem(self, parameters):
        item = _type_check(parameters, f'{self} {what}', allow_special_forms=special)
        return _GenericAlias(self, (item,))
    getitem.__name__, getitem.__doc__ = name, doc
    return _SpecialForm(getitem)

ClassVar = _of_one('ClassVar', 'A variable of the class.', 'accepts only single type.', True)
Final = _of_one('Final', 'A name that is assigned once.', 'accepts only single type.', True)
TypeGuard = _of_one('TypeGuard', 'What a function that narrows a type returns.', 'accepts only single type.')
TypeIs = _of_one('TypeIs', 'What a function that tells a type returns.', 'accepts only single type.')
Required = _of_one('Required', 'A key that must be there.', 'accepts only a single type.', True)
NotRequired = _of_one('NotRequired', 'A key that may be missing.', 'accepts only a single type.', True)
ReadOnly = _of_one('ReadOnly', 'A key that is not assigned.', 'accepts only a single type.', True)


@_SpecialForm
def Union(self, parameters):
    """One of several types."""
    if parameters == ():
        raise TypeError('Cannot take a Union of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for each in parameters:
        each = _type_check(each, 'Union[arg, ...]: each arg must be a type.')
        for part in each.__args__ if isinstance(each, (_UnionGenericAlias, types.UnionType)) else (each,):
            if part not in flat:
                flat.append(part)
    if len(flat) == 1:
        return flat[0]
    if len(flat) == 2 and type(None) in flat:
        return _UnionGenericAlias(self, tuple(flat), name='Optional')
    return _UnionGenericAlias(self, tuple(flat))


@_SpecialForm
def Optional(self, parameters):
    """A type or None."""
    return Union[_type_check(parameters, f'{self} requires a single type.'), type(None)]


@_SpecialForm
def Literal(self, *parameters):
    """Some values."""
    given = parameters[0] if isinstance(parameters[0], tuple) else parameters
    flat, seen = [], []
    for each in given:
        for value in each.__args__ if isinstance(each, _LiteralGenericAlias) else (each,):
            key = (value, type(value))
            if key not in seen:
                seen.append(key)
                flat.append(value)
    return _LiteralGenericAlias(self, tuple(flat))


@_SpecialForm
def Concatenate(self, parameters):
    """Parameters before those of a ParamSpec."""
    if parameters == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or ellipsis.')
    message = 'Concatenate[arg, ...]: each arg must be a type.'
    return _ConcatenateGenericAlias(self, (*(_type_check(each, message) for each in parameters[:-1]), parameters[-1]))


@_SpecialForm
def Unpack(self, parameters):
    """The types in a TypeVarTuple or tuple, the keys of a TypedDict."""
    item = _type_check(parameters, f'{self} accepts only single type.')
    return _UnpackGenericAlias(self, (item,))


@_SpecialForm
def Annotated(self, params):
    """A type with more beside it."""
    if not isinstance(params, tuple) or len(params) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
    if _unpacked_args(params[0]) is not None:
        raise TypeError('Annotated[...] should not be used with an unpacked tuple')
    origin = _type_check(params[0], 'Annotated[t, ...]: t must be a type.', allow_special_forms=True)
    return _AnnotatedAlias(origin, tuple(params[1:]))
`;
