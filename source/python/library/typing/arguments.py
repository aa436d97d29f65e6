# Arguments of types: what may be one, and what takes the place of type parameters. Source: the library reference of 3.13, PEP 484.

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
                     TypeVarTuple, _idfunc, _Parameter)

TYPE_CHECKING = False
_sentinel = object()
_cleanups = []  # what forgets the aliases that were made


def _tp_cache(func=None, /, *, typed=False):
    """Keeps what a subscription gives: the same types between the brackets give the same object."""
    if func is None:
        return functools.partial(_tp_cache, typed=typed)
    kept = functools.lru_cache(typed=typed)(func)
    _cleanups.append(kept.cache_clear)

    @functools.wraps(func)
    def inner(*args, **kwds):
        try:
            return kept(*args, **kwds)
        except TypeError:
            return func(*args, **kwds)  # what cannot be hashed; and what is wrong is so again
    return inner


def _deprecated_until(what, version, more=''):
    import warnings
    warnings.warn(f'{what} is deprecated and will be disallowed in Python {version}.{more}', DeprecationWarning, 3)


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


def _is_unpacked_typevartuple(obj):
    return not isinstance(obj, type) and getattr(obj, '__typing_is_unpacked_typevartuple__', False)


def _collect_type_parameters(args, *, enforce_default_ordering=True):
    """The type parameters in some arguments, each once, in order of appearance."""
    found, default, many = [], False, False
    for each in args:
        if isinstance(each, type):
            continue
        if isinstance(each, (tuple, list)):
            new = _collect_type_parameters(each, enforce_default_ordering=False)
        elif hasattr(each, '__typing_subst__'):
            new = (each,)
            if enforce_default_ordering and each not in found:
                if many and each.has_default():
                    raise TypeError('Type parameter with a default follows TypeVarTuple')
                if default and not each.has_default():
                    raise TypeError(f'Type parameter {each!r} without a default follows type parameter with a default')
                default = default or each.has_default()
        else:
            many = many or _is_unpacked_typevartuple(each)
            new = getattr(each, '__parameters__', ())
        for parameter in new if isinstance(new, tuple) else ():
            if parameter not in found:
                found.append(parameter)
    return tuple(found)


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
    before = params.index(self)
    if any(isinstance(each, TypeVarTuple) for each in params[before + 1:]):
        raise TypeError(f'More than one TypeVarTuple parameter in {alias}')
    after = len(params) - before - 1
    endless, filler = None, None  # *tuple[int, ...]: as many as are needed
    for i, each in enumerate(args):
        inner = _unpacked_args(each)
        if inner and len(inner) == 2 and inner[-1] is ...:
            if endless is not None:
                raise TypeError('More than one unpacked arbitrary-length tuple argument')
            endless, filler = i, inner[0]
    left, right = before, after
    if endless is not None:
        left, right = min(left, endless), min(right, len(args) - endless - 1)
    elif left + right > len(args):
        raise TypeError(f'Too few arguments for {alias}; actual {len(args)}, expected at least {len(params) - 1}')
    if left == len(args) - right and self.has_default():
        middle = tuple(_unpack_args((self.__default__,)))
    else:
        middle = tuple(args[left:len(args) - right])
    return (*args[:left], *[filler] * (before - left), middle, *[filler] * (after - right), *args[len(args) - right:])


def _substituted(alias, args, params, flat):
    """Arguments of an alias with the parameters among them replaced; flat: a list of types becomes that many arguments."""
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
    return _replaced(alias.__args__, dict(zip(params, args)), flat)


def _replaced(old, types_of, flat):
    made = []
    for each in old:
        if isinstance(each, type):
            made.append(each)
            continue
        if isinstance(each, (tuple, list)):
            made.append(type(each)(_replaced(each, types_of, flat)))
            continue
        subst = getattr(each, '__typing_subst__', None)
        if subst is not None:
            new = subst(types_of[each])
        else:
            given = []
            for parameter in getattr(each, '__parameters__', ()):
                value = types_of[parameter]
                given += value if isinstance(parameter, TypeVarTuple) else (value,)
            new = each[tuple(given)] if getattr(each, '__parameters__', ()) else each
        if isinstance(new, tuple) and (flat or _is_unpacked_typevartuple(each)):
            made += new
        else:
            made.append(new)
    return tuple(made)
