# Spans of time. Source: the library reference of 3.13.
"""Dates, times and spans of time."""

import time as _time
import _datetext
from _datetext import days_in_month, from_ordinal, iso_calendar, ordinal
from _builtin_class import named as _named, sealed as _sealed
from operator import index, itemgetter

__name__ = 'datetime'  # the module in which its classes are found
MINYEAR = 1
MAXYEAR = 9999
_DAY = 86_400_000_000  # microseconds


def _nearest(numerator, denominator):
    # The whole number nearest to a fraction, the even one of two.
    if denominator < 0:
        numerator, denominator = -numerator, -denominator
    whole, rest = divmod(numerator, denominator)
    return whole + (2 * rest > denominator or 2 * rest == denominator and whole % 2)


def _compared(operation):
    def method(self, other):
        return NotImplemented if self._order(other) is NotImplemented else operation(self._order(other))
    return method


class _Ordered:
    # What is compared by _order(other): negative, 0, positive or NotImplemented.
    __slots__ = ()

    __lt__ = _compared(lambda order: order < 0)
    __le__ = _compared(lambda order: order <= 0)
    __gt__ = _compared(lambda order: order > 0)
    __ge__ = _compared(lambda order: order >= 0)


def _sign(a, b):
    return (a > b) - (a < b)


class timedelta(_Ordered):
    """Difference between two datetime values."""

    __slots__ = '_micros', '__weakref__'

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0,
                *more, **others):
        if more or others:
            _check_arguments(7, 7 * bool(more) + len(more) + len(others), name='__new__()')
            other = next(iter(others))
            units = ['days', 'seconds', 'microseconds', 'milliseconds', 'minutes', 'hours', 'weeks']
            near = next((f". Did you mean '{unit}'?" for unit in units if other in (unit[:-1], unit.capitalize())), '')
            raise TypeError(f"__new__() got an unexpected keyword argument '{other}'{near}")
        total = 0
        part = 0.0
        for name, value, unit in [
                ('microseconds', microseconds, 1), ('milliseconds', milliseconds, 1000),
                ('seconds', seconds, 1_000_000), ('minutes', minutes, 60_000_000),
                ('hours', hours, 3_600_000_000), ('days', days, _DAY), ('weeks', weeks, 7 * _DAY)]:
            if isinstance(value, int):
                total += value * unit
            elif isinstance(value, float):
                whole = int(value)
                total += whole * unit
                rest = (value - whole) * unit
                total += int(rest)
                part += rest - int(rest)
            else:
                raise TypeError(f'unsupported type for timedelta {name} component: {type(value).__name__}')
        if part:
            whole = round(part)
            if abs(whole - part) == 0.5 and (total + whole) % 2:
                whole = 2 * part - whole
            total += int(whole)
        return cls._made(total)

    @classmethod
    def _made(cls, micros):
        days = micros // _DAY
        if not -999999999 <= days <= 999999999:
            if abs(days) > 2**31 - 1:
                raise OverflowError('Python int too large to convert to C int')
            raise OverflowError(f'days={days}; must have magnitude <= 999999999')
        self = object.__new__(cls)
        self._micros = micros
        return self

    @property
    def days(self):
        """Number of days."""
        return self._micros // _DAY

    @property
    def seconds(self):
        """Number of seconds (>= 0 and less than 1 day)."""
        return self._micros % _DAY // 1_000_000

    @property
    def microseconds(self):
        """Number of microseconds (>= 0 and less than 1 second)."""
        return self._micros % 1_000_000

    def total_seconds(self):
        """Total seconds in the duration."""
        return self._micros / 1_000_000

    def __repr__(self):
        parts = [f'{name}={getattr(self, name)}' for name in ('days', 'seconds', 'microseconds')
                 if getattr(self, name)]
        return f"{_name(self)}({', '.join(parts) or 0})"

    def __str__(self):
        minutes, seconds = divmod(self.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f'{hours}:{minutes:02}:{seconds:02}'
        if self.microseconds:
            text += f'.{self.microseconds:06}'
        if self.days:
            text = f"{self.days} day{'' if abs(self.days) == 1 else 's'}, {text}"
        return text

    def __add__(self, other):
        return timedelta._made(self._micros + other._micros) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return timedelta._made(self._micros - other._micros) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return timedelta._made(other._micros - self._micros) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return timedelta._made(-self._micros)

    def __pos__(self):
        return timedelta._made(self._micros)

    def __abs__(self):
        return timedelta._made(abs(self._micros))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._made(self._micros * other)
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            return timedelta._made(_nearest(self._micros * numerator, denominator))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._micros // other._micros
        return timedelta._made(self._micros // other) if isinstance(other, int) else NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._micros / other._micros
        if isinstance(other, int):
            if not other:
                raise ZeroDivisionError('integer division or modulo by zero')
            return timedelta._made(_nearest(self._micros, other))
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            if not numerator:
                raise ZeroDivisionError('integer division or modulo by zero')
            return timedelta._made(_nearest(denominator * self._micros, numerator))
        return NotImplemented

    def __mod__(self, other):
        return timedelta._made(self._micros % other._micros) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        return (self // other, self % other) if isinstance(other, timedelta) else NotImplemented

    def __eq__(self, other):
        return self._micros == other._micros if isinstance(other, timedelta) else NotImplemented

    def _order(self, other):
        return _sign(self._micros, other._micros) if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self.days, self.seconds, self.microseconds))

    def __bool__(self):
        return self._micros != 0

    def __reduce__(self):
        return self.__class__, (self.days, self.seconds, self.microseconds)


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)
