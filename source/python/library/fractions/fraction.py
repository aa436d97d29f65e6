# The class. Source: the library reference of 3.13.
"""Fractions: exact arithmetic with a numerator and a denominator."""

from decimal import Decimal as _Decimal
import functools as _functools
from math import gcd as _gcd
import numbers as _numbers
import operator as _operator
import re as _re
import sys as _sys

__all__ = ['Fraction']

_number_text = _re.compile(r'''
    \s* (?P<sign>[-+]?)
    (?=\d|\.\d)
    (?P<whole>\d*|\d+(?:_\d+)*)
    (?: (?:\s*/\s*(?P<below>\d+(?:_\d+)*))?
      | (?:\.(?P<places>\d*|\d+(?:_\d+)*))? (?:[Ee](?P<power>[-+]?\d+(?:_\d+)*))? )
    \s*\Z''', _re.VERBOSE)

_spec_text = _re.compile(r'''
    (?: (?P<fill>.)?(?P<align>[<>=^]) )?
    (?P<sign>[-+ ]?)
    (?P<zero>z)?
    (?P<hash>\#)?
    (?P<pad>0(?=[0-9]))?
    (?P<width>0|[1-9][0-9]*)?
    (?P<group>[,_])?
    (?: \.(?P<precision>0|[1-9][0-9]*) )?
    (?P<type>[eEfFgG%])''', _re.DOTALL | _re.VERBOSE)

_plain_spec_text = _re.compile(r'''
    (?: (?P<fill>.)?(?P<align>[<>=^]) )?
    (?P<sign>[-+ ]?)
    (?P<hash>\#)?
    (?P<pad>0(?=[0-9]))?
    (?P<width>0|[1-9][0-9]*)?
    (?P<group>[,_])?''', _re.DOTALL | _re.VERBOSE)


@_functools.lru_cache(maxsize=1 << 14)
def _hash_of(above, below):
    try:
        inverse = pow(below, -1, _sys.hash_info.modulus)
    except ValueError:
        found = _sys.hash_info.inf
    else:
        found = hash(hash(abs(above)) * inverse)
    found = found if above >= 0 else -found
    return -2 if found == -1 else found


def _rounded_to_places(above, below, places, no_minus_zero=False):
    """(is negative, whole number of units of 10**-places), half to even."""
    if places > 0:
        above *= 10 ** places
    else:
        below *= 10 ** -places
    kept, rest = divmod(above + (below >> 1), below)
    if rest == 0 and below & 1 == 0:
        kept &= -2
    return (kept < 0 if no_minus_zero else above < 0), abs(kept)


def _rounded_to_digits(above, below, digits):
    """(is negative, number of so many digits, exponent), half to even."""
    if above == 0:
        return False, 0, 1 - digits
    sizes = len(str(abs(above))), len(str(below))
    power = sizes[0] - sizes[1]
    if abs(above) >= below * 10 ** power if power >= 0 else abs(above) * 10 ** -power >= below:
        power += 1
    exponent = power - digits
    negative, kept = _rounded_to_places(above, below, -exponent)
    if len(str(kept)) == digits + 1:
        kept //= 10
        exponent += 1
    return negative, kept, exponent


class Fraction(_numbers.Rational):
    """A fraction in lowest terms, the denominator above 0: of two rational numbers, of a text, a float or a Decimal."""

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                above, below = numerator, 1
            elif isinstance(numerator, _numbers.Rational):
                above, below = numerator.numerator, numerator.denominator
            elif isinstance(numerator, (float, _Decimal)):
                above, below = numerator.as_integer_ratio()
            elif isinstance(numerator, str):
                above, below = _read(numerator)
            else:
                raise TypeError('argument should be a string or a Rational instance')
            self._numerator, self._denominator = above, below
            return self
        if type(numerator) is int is type(denominator):
            above, below = numerator, denominator
        elif isinstance(numerator, _numbers.Rational) and isinstance(denominator, _numbers.Rational):
            above, below = (numerator.numerator * denominator.denominator, denominator.numerator * numerator.denominator)
        else:
            raise TypeError('both arguments should be Rational instances')
        if below == 0:
            raise ZeroDivisionError(f'Fraction({above}, 0)')
        common = _gcd(above, below)
        if below < 0:
            common = -common
        self._numerator, self._denominator = above // common, below // common
        return self

    @classmethod
    def from_float(cls, f):
        """The exact value of a float, or an int."""
        if isinstance(f, _numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f'{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})')
        return cls._lowest(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """The exact value of a Decimal, or an int."""
        if isinstance(dec, _numbers.Integral):
            dec = _Decimal(int(dec))
        elif not isinstance(dec, _Decimal):
            raise TypeError(f'{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})')
        return cls._lowest(*dec.as_integer_ratio())

    @classmethod
    def _lowest(cls, above, below):
        """A fraction whose terms are known to be the lowest."""
        made = super(Fraction, cls).__new__(cls)
        made._numerator, made._denominator = above, below
        return made

    def is_integer(self):
        """Return True if the Fraction is an integer."""
        return self._denominator == 1

    def as_integer_ratio(self):
        """Return a pair of integers, whose ratio is equal to the original Fraction.

The ratio is in lowest terms and has a positive denominator.
"""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The fraction nearest to self whose denominator is no larger."""
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Along the continued fraction: the last convergent that fits, and the best one between it and the next.
        before, last = (0, 1), (1, 0)
        above, below = self._numerator, self._denominator
        while True:
            term = above // below
            wider = before[1] + term * last[1]
            if wider > max_denominator:
                break
            before, last = last, (before[0] + term * last[0], wider)
            above, below = below, above - term * below
        steps = (max_denominator - before[1]) // last[1]
        if 2 * below * (before[1] + steps * last[1]) <= self._denominator:
            return Fraction._lowest(*last)
        return Fraction._lowest(before[0] + steps * last[0], before[1] + steps * last[1])

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def __repr__(self):
        """repr(self)"""
        return f'{self.__class__.__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        """str(self)"""
        return str(self._numerator) if self._denominator == 1 else f'{self._numerator}/{self._denominator}'

    def __format__(self, format_spec, /):
        """Format this fraction according to the given format specification."""
        found = _plain_spec_text.fullmatch(format_spec)
        if found:
            return _plainly(self, found)
        found = _spec_text.fullmatch(format_spec)
        if found and (found['align'] is None or found['pad'] is None):
            return _like_float(self, found)
        raise ValueError(f'Invalid format specifier {format_spec!r} for object of type {type(self).__name__!r}')

    def _sum(a, b):
        """a + b"""
        return _added(a, b, 1)

    def _difference(a, b):
        """a - b"""
        return _added(a, b, -1)

    def _product(a, b):
        """a * b"""
        above, below, over, under = a._numerator, a._denominator, b._numerator, b._denominator
        first, second = _gcd(above, under), _gcd(over, below)
        return Fraction._lowest(above // first * (over // second), below // second * (under // first))

    def _quotient(a, b):
        """a / b"""
        over, under = b._numerator, b._denominator
        if over == 0:
            raise ZeroDivisionError(f'Fraction({under}, 0)')
        first, second = _gcd(a._numerator, over), _gcd(under, a._denominator)
        above, below = a._numerator // first * (under // second), over // first * (a._denominator // second)
        return Fraction._lowest(-above, -below) if below < 0 else Fraction._lowest(above, below)

    def _whole_quotient(a, b):
        """a // b"""
        return (a.numerator * b.denominator) // (a.denominator * b.numerator)

    def _quotient_and_rest(a, b):
        """(a // b, a % b)"""
        whole, rest = divmod(a.numerator * b.denominator, b.numerator * a.denominator)
        return whole, Fraction(rest, a.denominator * b.denominator)

    def _rest(a, b):
        """a % b"""
        return Fraction(a.numerator * b.denominator % (b.numerator * a.denominator), a.denominator * b.denominator)

    def _operators(exact, fallback, complex_too=True):
        """The two methods of an operator: exact among rationals, else as floats or complex numbers do it."""
        def forward(a, b):
            if isinstance(b, Fraction):
                return exact(a, b)
            if isinstance(b, int):
                return exact(a, Fraction(b))
            if isinstance(b, float):
                return fallback(float(a), b)
            if complex_too and isinstance(b, complex):
                return fallback(complex(a), b)
            return NotImplemented

        def backward(b, a):
            if isinstance(a, _numbers.Rational):
                return exact(Fraction(a), b)
            if isinstance(a, _numbers.Real):
                return fallback(float(a), float(b))
            if complex_too and isinstance(a, _numbers.Complex):
                return fallback(complex(a), complex(b))
            return NotImplemented

        name = fallback.__name__
        forward.__name__, backward.__name__ = f'__{name}__', f'__r{name}__'
        forward.__doc__ = backward.__doc__ = exact.__doc__
        return forward, backward

    __add__, __radd__ = _operators(_sum, _operator.add)
    __sub__, __rsub__ = _operators(_difference, _operator.sub)
    __mul__, __rmul__ = _operators(_product, _operator.mul)
    __truediv__, __rtruediv__ = _operators(_quotient, _operator.truediv)
    __floordiv__, __rfloordiv__ = _operators(_whole_quotient, _operator.floordiv, False)
    __divmod__, __rdivmod__ = _operators(_quotient_and_rest, divmod, False)
    __mod__, __rmod__ = _operators(_rest, _operator.mod, False)
    del _operators

    def __pow__(a, b, modulo=None):
        """a ** b: exact where b is whole, else a float or a complex number."""
        if modulo is not None:
            return NotImplemented
        if isinstance(b, _numbers.Rational):
            if b.denominator != 1:
                return float(a) ** float(b)
            power = b.numerator
            if power >= 0:
                return Fraction._lowest(a._numerator ** power, a._denominator ** power)
            if a._numerator > 0:
                return Fraction._lowest(a._denominator ** -power, a._numerator ** -power)
            if a._numerator == 0:
                raise ZeroDivisionError(f'Fraction({a._denominator ** -power}, 0)')
            return Fraction._lowest((-a._denominator) ** -power, (-a._numerator) ** -power)
        if isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a, modulo=None):
        """a ** b"""
        if modulo is not None:
            return NotImplemented
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, _numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a ** b._numerator
        return a ** float(b)

    def __pos__(a):
        """+a: Coerces a subclass instance to Fraction"""
        return Fraction._lowest(a._numerator, a._denominator)

    def __neg__(a):
        """-a"""
        return Fraction._lowest(-a._numerator, a._denominator)

    def __abs__(a):
        """abs(a)"""
        return Fraction._lowest(abs(a._numerator), a._denominator)

    def __int__(a, _index=_operator.index):
        """int(a)"""
        return _index(-(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator)

    def __trunc__(a):
        """math.trunc(a)"""
        return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

    def __floor__(a):
        """math.floor(a)"""
        return a._numerator // a._denominator

    def __ceil__(a):
        """math.ceil(a)"""
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        """round(self, ndigits): half to even; an int without ndigits, else a Fraction."""
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            twice = 2 * rest
            return whole + (twice > self._denominator or twice == self._denominator and whole % 2)
        scale = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * scale), scale)
        return Fraction(round(self / scale) * scale)

    def __hash__(self):
        """hash(self)"""
        return _hash_of(self._numerator, self._denominator)

    def __eq__(a, b):
        """a == b"""
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, _numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, _numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            return a == type(a).from_float(b) if b - b == 0 else 0.0 == b
        return NotImplemented

    def _ordered(self, other, test):
        if isinstance(other, _numbers.Rational):
            return test(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            return test(self, self.from_float(other)) if other - other == 0 else test(0.0, other)
        return NotImplemented

    def __lt__(a, b):
        """a < b"""
        return a._ordered(b, _operator.lt)

    def __gt__(a, b):
        """a > b"""
        return a._ordered(b, _operator.gt)

    def __le__(a, b):
        """a <= b"""
        return a._ordered(b, _operator.le)

    def __ge__(a, b):
        """a >= b"""
        return a._ordered(b, _operator.ge)

    def __bool__(a):
        """a != 0"""
        return bool(a._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) == Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()
