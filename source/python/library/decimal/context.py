# What may happen and under which rules: signals and contexts. Source: the library reference of 3.13.
"""Decimal arithmetic as schools teach it: exact tenths, as many digits as asked for, rounding by choice."""

from collections import namedtuple as _namedtuple
from collections.abc import MutableMapping as _MutableMapping
from contextvars import ContextVar as _ContextVar
from math import isqrt as _isqrt
import numbers as _numbers
import sys as _sys
from math import copysign as _copysign, gcd as _gcd, inf as _infinity, log as _log
from _builtin_class import named as _named
from _digits import count as _count, number as _number, text as _text

__version__ = '1.70'
__libmpdec_version__ = '2.5.1'

ROUND_CEILING = 'ROUND_CEILING'
ROUND_FLOOR = 'ROUND_FLOOR'
ROUND_UP = 'ROUND_UP'
ROUND_DOWN = 'ROUND_DOWN'
ROUND_HALF_UP = 'ROUND_HALF_UP'
ROUND_HALF_DOWN = 'ROUND_HALF_DOWN'
ROUND_HALF_EVEN = 'ROUND_HALF_EVEN'
ROUND_05UP = 'ROUND_05UP'
_roundings = (ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
              ROUND_05UP)

HAVE_THREADS = HAVE_CONTEXTVAR = True
MAX_PREC = MAX_EMAX = 999_999_999_999_999_999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)

__all__ = ['Decimal', 'Context', 'DecimalTuple', 'DefaultContext', 'BasicContext', 'ExtendedContext',
           'DecimalException', 'Clamped', 'InvalidOperation', 'DivisionByZero', 'Inexact', 'Rounded', 'Subnormal',
           'Overflow', 'Underflow', 'FloatOperation', 'DivisionImpossible', 'InvalidContext', 'ConversionSyntax',
           'DivisionUndefined', 'ROUND_DOWN', 'ROUND_HALF_UP', 'ROUND_HALF_EVEN', 'ROUND_CEILING', 'ROUND_FLOOR',
           'ROUND_UP', 'ROUND_HALF_DOWN', 'ROUND_05UP', 'setcontext', 'getcontext', 'localcontext', 'MAX_PREC',
           'MAX_EMAX', 'MIN_EMIN', 'MIN_ETINY', 'HAVE_THREADS', 'HAVE_CONTEXTVAR']

DecimalTuple = _namedtuple('DecimalTuple', 'sign digits exponent', module='decimal')


class DecimalException(ArithmeticError):
    pass


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class InvalidContext(InvalidOperation):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


# What may happen, in the order in which it is told; what counts as an invalid operation first.
_invalid = (InvalidOperation, ConversionSyntax, DivisionImpossible, DivisionUndefined, InvalidContext)
_signals = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped)
_signal_words = ('valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n'
                 '   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]')


class _SignalDict(_MutableMapping):
    """For each signal, whether it is set."""

    __slots__ = ('_set',)
    __hash__ = None

    def __init__(self, set_=()):
        self._set = set(set_)

    def __getitem__(self, key):
        if key not in _signals:
            raise KeyError(_signal_words)
        return key in self._set

    def __setitem__(self, key, value):
        if key not in _signals:
            raise KeyError(_signal_words)
        if value:
            self._set.add(key)
        else:
            self._set.discard(key)

    def __delitem__(self, key):
        raise ValueError('signal keys cannot be deleted')

    def __iter__(self):
        return iter(_signals)

    def __len__(self):
        return len(_signals)

    def __eq__(self, other):
        if isinstance(other, _SignalDict):
            return self._set == other._set
        if isinstance(other, dict) and set(other) == set(_signals):
            return self._set == {key for key, value in other.items() if value}
        return NotImplemented if not isinstance(other, dict) else False

    def __repr__(self):
        return '{' + ', '.join(f'{key!r}:{key in self._set}' for key in _signals) + '}'

    def copy(self):
        return dict(self)


def _signals_of(given):
    """The set of signals that a list or a dict of them names."""
    if isinstance(given, _SignalDict):
        return set(given._set)
    if isinstance(given, dict):
        if set(given) != set(_signals):
            raise KeyError('invalid signal dict' if len(given) == len(_signals) else _signal_words)
        return {key for key, value in given.items() if value}
    if not isinstance(given, list):
        raise TypeError('argument must be a signal dict')
    if any(key not in _signals for key in given):
        raise KeyError(_signal_words)
    return set(given)


def _within(name, value, least, most, words):
    if not isinstance(value, int):
        raise TypeError('an integer is required')
    if not least <= value <= most:
        raise ValueError(words or f'valid range for {name} is [{least}, {most}]')
    return int(value)


class Context:
    """
The context affects almost all operations and controls rounding,
Over/Underflow, raising of exceptions and much more.  A new context
can be constructed as follows:

    >>> c = Context(prec=28, Emin=-425000000, Emax=425000000,
    ...             rounding=ROUND_HALF_EVEN, capitals=1, clamp=1,
    ...             traps=[InvalidOperation, DivisionByZero, Overflow],
    ...             flags=[])
    >>>


"""

    __slots__ = ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps')

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None,
                 traps=None):
        like = _template
        self.prec = like.prec if prec is None else prec
        self.rounding = like.rounding if rounding is None else rounding
        self.Emin = like.Emin if Emin is None else Emin
        self.Emax = like.Emax if Emax is None else Emax
        self.capitals = like.capitals if capitals is None else capitals
        self.clamp = like.clamp if clamp is None else clamp
        self.traps = _SignalDict(like.traps._set if traps is None else _signals_of(traps))
        self.flags = _SignalDict(() if flags is None else _signals_of(flags))

    def __setattr__(self, name, value):
        if name == 'prec':
            value = _within(name, value, 1, MAX_PREC, 'valid range for prec is [1, MAX_PREC]')
        elif name == 'Emin':
            value = _within(name, value, MIN_EMIN, 0, 'valid range for Emin is [MIN_EMIN, 0]')
        elif name == 'Emax':
            value = _within(name, value, 0, MAX_EMAX, 'valid range for Emax is [0, MAX_EMAX]')
        elif name in ('capitals', 'clamp'):
            value = _within(name, value, 0, 1, f'valid values for {name} are [0, 1]')
        elif name == 'rounding':
            if value not in _roundings:
                raise TypeError('valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n'
                                '   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]')
        elif name in ('flags', 'traps'):
            if not isinstance(value, (dict, _SignalDict)):
                raise TypeError('argument must be a signal dict')
            value = _SignalDict(_signals_of(value))
        else:
            raise AttributeError(f"'decimal.Context' object has no attribute '{name}'", name=name, obj=self)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        raise AttributeError('context attributes cannot be deleted')

    def __repr__(self):
        def names(kept):
            return ', '.join(signal.__name__ for signal in _shown if signal in kept._set)
        return (f'Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, '
                f'capitals={self.capitals}, clamp={self.clamp}, flags=[{names(self.flags)}], '
                f'traps=[{names(self.traps)}])')

    def Etiny(self):
        """Return a value equal to Emin - prec + 1, which is the minimum exponent value
for subnormal results.  When underflow occurs, the exponent is set to Etiny.

"""
        return self.Emin - self.prec + 1

    def Etop(self):
        """Return a value equal to Emax - prec + 1.  This is the maximum exponent
if the _clamp field of the context is set to 1 (IEEE clamp mode).  Etop()
must not be negative.

"""
        return self.Emax - self.prec + 1

    def clear_flags(self):
        """Reset all flags to False.

"""
        self.flags._set.clear()

    def clear_traps(self):
        """Set all traps to False.

"""
        self.traps._set.clear()

    def copy(self):
        """Return a duplicate of the context with all flags cleared.

"""
        return self._like(self.flags._set)

    __copy__ = copy

    def _like(self, flags=(), **changes):
        """A copy with some attributes of its own, unchecked."""
        made = Context.__new__(type(self) if not changes and type(self) is not Context else Context)
        put = object.__setattr__
        for name in ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp'):
            put(made, name, changes.get(name, getattr(self, name)))
        put(made, 'flags', _SignalDict(flags))
        put(made, 'traps', changes.get('traps') or _SignalDict(self.traps._set))
        return made

    def __reduce__(self):
        kept = [list(signals._set) for signals in (self.flags, self.traps)]
        return type(self), (self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, *kept)

    def radix(self):
        """Return 10.

"""
        return Decimal(10)

    def create_decimal(self, num='0', /):
        """Create a new Decimal instance from num, using self as the context. Unlike the
Decimal constructor, this function observes the context limits.

"""
        status = []
        value = _from_any(Decimal, num, status, self)
        if isinstance(num, str) and (num.strip() != num or '_' in num):
            status.append(ConversionSyntax)
            value = _NAN
        if InvalidOperation in status or ConversionSyntax in status:
            return _done(self, status, value)
        if value._kind and value._kind != 'F' and _count(value._int) > self.prec - self.clamp:
            return _done(self, [ConversionSyntax], _NAN)
        return _done(self, status, _fix(value, self, status))

    def create_decimal_from_float(self, f, /):
        """Create a new Decimal instance from float f.  Unlike the Decimal.from_float()
class method, this function observes the context limits.

"""
        status = []
        return _done(self, status, _fix(Decimal.from_float(f), self, status))


def _done(context, status, result):
    """The end of an operation: notes in the context what happened, and raises what is trapped."""
    if not status:
        return result
    happened = set(status)
    named = {InvalidOperation if one in _invalid else one for one in happened}
    context.flags._set |= named
    trapped = context.traps._set & named
    if trapped:
        told = [one for one in _invalid if one in happened and InvalidOperation in trapped]
        told += [one for one in _signals[1:] if one in trapped]
        raise next(one for one in _signals if one in trapped)(told)
    return result


_shown = (Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow)
