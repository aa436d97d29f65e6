# The class Decimal without its arithmetic. Source: the library reference of 3.13.

_letters = {'F': 'Infinity', 'n': 'NaN', 'N': 'sNaN'}


def _context(given):
    """The context that a method is given, or that of the moment."""
    if given is None:
        return _here.get(None) or getcontext()
    if not isinstance(given, Context):
        raise TypeError('optional argument must be a context')
    return given


class Decimal:
    """Construct a new Decimal object. 'value' can be an integer, string, tuple,
or another Decimal object. If no value is given, return Decimal('0'). The
context does not affect the conversion and is only passed to determine if
the InvalidOperation trap is active.

"""

    # The number is (-1)**_sign * _int * 10**_exp; _kind is '' for it, else 'F', 'n' or 'N', and _int what a NaN carries.
    __slots__ = ('_sign', '_int', '_exp', '_kind')

    def __new__(cls, value='0', context=None):
        context = _context(context)
        status = []
        made = _from_any(cls, value, status, context)
        return _done(context, status, made) if status else made

    @classmethod
    def from_float(cls, f, /):
        """Class method that converts a float to a decimal number, exactly.
Since 0.1 is not exactly representable in binary floating point,
Decimal.from_float(0.1) is not the same as Decimal('0.1').

    >>> Decimal.from_float(0.1)
    Decimal('0.1000000000000000055511151231257827021181583404541015625')
    >>> Decimal.from_float(float('nan'))
    Decimal('NaN')
    >>> Decimal.from_float(float('inf'))
    Decimal('Infinity')
    >>> Decimal.from_float(float('-inf'))
    Decimal('-Infinity')


"""
        if isinstance(f, int):
            made = _of_int(f)
        elif isinstance(f, float):
            made = _of_float(f)
        else:
            raise TypeError('argument must be int or float')
        return made if cls is Decimal else cls(made)

    # Texts and other types

    def __repr__(self):
        return f"Decimal('{_shown_as(self, _context(None).capitals)}')"

    def __str__(self):
        return _shown_as(self, _context(None).capitals)

    def to_eng_string(self, context=None):
        """Convert to an engineering-type string.  Engineering notation has an exponent
which is a multiple of 3, so there are up to 3 digits left of the decimal
place. For example, Decimal('123E+1') is converted to Decimal('1.23E+3').

The value of context.capitals determines whether the exponent sign is lower
or upper case. Otherwise, the context does not affect the operation.

"""
        return _shown_as(self, _context(context).capitals, True)

    def as_tuple(self):
        """Return a tuple representation of the number.

"""
        digits = tuple(map(int, _text(self._int))) if self._int or self._kind in ('', 'F') else ()
        return DecimalTuple(self._sign, digits, self._kind or self._exp)

    def as_integer_ratio(self):
        """Decimal.as_integer_ratio() -> (int, int)

Return a pair of integers, whose ratio is exactly equal to the original
Decimal and with a positive denominator. The ratio is in lowest terms.
Raise OverflowError on infinities and a ValueError on NaNs.

"""
        if self._kind:
            if self._kind == 'F':
                raise OverflowError('cannot convert Infinity to integer ratio')
            raise ValueError('cannot convert NaN to integer ratio')
        number = -self._int if self._sign else self._int
        if self._exp >= 0 or not number:
            return number * 10 ** max(self._exp, 0) if number else 0, 1
        common = _gcd(number, 10 ** -self._exp)
        return number // common, 10 ** -self._exp // common

    def __reduce__(self):
        return type(self), (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo, /):
        return self

    def __bool__(self):
        return bool(self._kind) or bool(self._int)

    def _whole(self):
        """The integer part. Errors: those of int(float)."""
        if self._kind:
            if self._kind == 'F':
                raise OverflowError('cannot convert Infinity to integer')
            raise ValueError('cannot convert NaN to integer')
        size = self._int * 10 ** self._exp if self._exp >= 0 else _dropped(self._int, -self._exp)[0]
        return -size if self._sign else size

    def __int__(self):
        return self._whole()

    __trunc__ = __int__

    def __floor__(self):
        return _to_whole(self, ROUND_FLOOR)._whole()

    def __ceil__(self):
        return _to_whole(self, ROUND_CEILING)._whole()

    def __round__(self, ndigits=None, /):
        if ndigits is None:
            return _to_whole(self, ROUND_HALF_EVEN)._whole()
        if not isinstance(ndigits, int):
            raise TypeError('optional arg must be an integer')
        return self.quantize(_make(0, 1, -ndigits))

    def __float__(self):
        if self._kind == 'N':
            raise ValueError('cannot convert signaling NaN to float')
        if self._kind == 'n':
            return float('-nan' if self._sign else 'nan')
        if self._kind == 'F':
            return float('-inf' if self._sign else 'inf')
        return float(_shown_as(self, 1))

    def __complex__(self):
        return complex(float(self))

    def __hash__(self):
        if self._kind:
            if self._kind == 'N':
                raise TypeError('Cannot hash a signaling NaN value')
            if self._kind == 'n':
                return object.__hash__(self)
            return -314159 if self._sign else 314159
        prime = _sys.hash_info.modulus
        scale = pow(10, self._exp, prime) if self._exp >= 0 else pow(pow(10, -1, prime), -self._exp, prime)
        found = self._int * scale % prime
        found = -found if self._sign else found
        return -2 if found == -1 else found

    real = property(lambda self: self)
    imag = property(lambda self: _make(0, 0, 0))

    def conjugate(self):
        """Return self.

"""
        return self

    canonical = conjugate

    def radix(self):
        """Return Decimal(10), the radix (base) in which the Decimal class does
all its arithmetic. Included for compatibility with the specification.

"""
        return _make(0, 10, 0)

    def adjusted(self):
        """Return the adjusted exponent of the number.  Defined as exp + digits - 1.

"""
        return 0 if self._kind else self._exp + _count(self._int) - 1

    # What kind of number it is

    def is_canonical(self):
        """Return True if the argument is canonical and False otherwise.  Currently,
a Decimal instance is always canonical, so this operation always returns
True.

"""
        return True

    def is_finite(self):
        """Return True if the argument is a finite number, and False if the argument
is infinite or a NaN.

"""
        return not self._kind

    def is_infinite(self):
        """Return True if the argument is either positive or negative infinity and
False otherwise.

"""
        return self._kind == 'F'

    def is_nan(self):
        """Return True if the argument is a (quiet or signaling) NaN and False
otherwise.

"""
        return self._kind in ('n', 'N')

    def is_qnan(self):
        """Return True if the argument is a quiet NaN, and False otherwise.

"""
        return self._kind == 'n'

    def is_snan(self):
        """Return True if the argument is a signaling NaN and False otherwise.

"""
        return self._kind == 'N'

    def is_signed(self):
        """Return True if the argument has a negative sign and False otherwise.
Note that both zeros and NaNs can carry signs.

"""
        return self._sign == 1

    def is_zero(self):
        """Return True if the argument is a (positive or negative) zero and False
otherwise.

"""
        return not self._kind and not self._int

    def is_normal(self, context=None):
        """Return True if the argument is a normal finite non-zero number with an
adjusted exponent greater than or equal to Emin. Return False if the
argument is zero, subnormal, infinite or a NaN.

"""
        return not self._kind and self._int != 0 and self.adjusted() >= _context(context).Emin

    def is_subnormal(self, context=None):
        """Return True if the argument is subnormal, and False otherwise. A number is
subnormal if it is non-zero, finite, and has an adjusted exponent less
than Emin.

"""
        return not self._kind and self._int != 0 and self.adjusted() < _context(context).Emin

    def number_class(self, context=None):
        """Return a string describing the class of the operand.  The returned value
is one of the following ten strings:

    * '-Infinity', indicating that the operand is negative infinity.
    * '-Normal', indicating that the operand is a negative normal number.
    * '-Subnormal', indicating that the operand is negative and subnormal.
    * '-Zero', indicating that the operand is a negative zero.
    * '+Zero', indicating that the operand is a positive zero.
    * '+Subnormal', indicating that the operand is positive and subnormal.
    * '+Normal', indicating that the operand is a positive normal number.
    * '+Infinity', indicating that the operand is positive infinity.
    * 'NaN', indicating that the operand is a quiet NaN (Not a Number).
    * 'sNaN', indicating that the operand is a signaling NaN.


"""
        context = _context(context)
        if self._kind in ('n', 'N'):
            return _letters[self._kind]
        sign = '-' if self._sign else '+'
        if self._kind:
            return sign + 'Infinity'
        if not self._int:
            return sign + 'Zero'
        return sign + ('Normal' if self.adjusted() >= context.Emin else 'Subnormal')

    # Comparisons with numbers of any kind

    def __eq__(self, other):
        return _compared(self, other, None, lambda order: order == 0)

    def __lt__(self, other):
        return _compared(self, other, ROUND_UP, lambda order: order < 0)

    def __le__(self, other):
        return _compared(self, other, ROUND_UP, lambda order: order <= 0)

    def __gt__(self, other):
        return _compared(self, other, ROUND_UP, lambda order: order > 0)

    def __ge__(self, other):
        return _compared(self, other, ROUND_UP, lambda order: order >= 0)

    def __format__(self, format_spec, override=None, /):
        return _formatted(self, format_spec, override)
