/** The module `datetime`: spans, dates and zones. The rest is in datetime-time-source.ts. Source: the library reference of 3.13. */
export const datetimeSource = String.raw`
"""Dates, times and spans of time."""

import time as _time
import _datetext
from _datetext import days_in_month, from_ordinal, iso_calendar, ordinal
from _builtin_class import named as _named
from operator import index, itemgetter

__all__ = ('date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC')

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

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
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


class IsoCalendarDate(tuple):
    # What isocalendar() gives.
    __slots__ = ()

    year = property(itemgetter(0))
    week = property(itemgetter(1))
    weekday = property(itemgetter(2))

    def __repr__(self):
        return 'datetime.IsoCalendarDate(year={}, week={}, weekday={})'.format(*self)


def _name(self):
    cls = type(self)
    return f'datetime.{cls.__name__}' if cls.__module__ == 'datetime' else cls.__name__


def _check_date(year, month, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year {year} is out of range')
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= days_in_month(year, month):
        raise ValueError('day is out of range for month')


_given = object()


class date(_Ordered):
    """date(year, month, day) --> date object"""

    __slots__ = '_year', '_month', '_day', '__weakref__'

    def __new__(cls, year=_given, month=_given, day=_given):
        for place, (name, value) in enumerate([('year', year), ('month', month), ('day', day)], 1):
            if value is _given:
                raise TypeError(f"function missing required argument '{name}' (pos {place})")
        year, month, day = index(year), index(month), index(day)
        _check_date(year, month, day)
        self = object.__new__(cls)
        self._year = year
        self._month = month
        self._day = day
        return self

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    @classmethod
    def today(cls):
        """Current date or datetime:  same as self.__class__.fromtimestamp(time.time())."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """Create a date from a POSIX timestamp."""
        return cls(*_time.localtime(timestamp)[:3])

    @classmethod
    def fromordinal(cls, n, /):
        """int -> date corresponding to a proleptic Gregorian ordinal."""
        if n < 1:
            raise ValueError('ordinal must be >= 1')
        return cls(*from_ordinal(n))

    @classmethod
    def fromisoformat(cls, text, /):
        """str -> Construct a date from a string in ISO 8601 format."""
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            fields = _iso_date(text) if len(text) in (7, 8, 10) else None
        except ValueError as error:
            if str(error) == 'bad format':
                fields = None
            else:
                raise
        if fields is None:
            raise ValueError(f'Invalid isoformat string: {text!r}')
        return cls(*fields)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """int, int, int -> Construct a date from the ISO year, week number and weekday."""
        if not MINYEAR <= year <= MAXYEAR:
            raise ValueError(f'Year is out of range: {year}')
        monday = ordinal(year, 1, 4) - (ordinal(year, 1, 4) - 1) % 7
        if not 0 < week < 53 and not (week == 53 and iso_calendar(monday + 364)[0] == year):
            raise ValueError(f'Invalid week: {week}')
        if not 0 < day < 8:
            raise ValueError(f'Invalid day: {day} (range is [1, 7])')
        return cls.fromordinal(monday + 7 * (week - 1) + day - 1)

    def __repr__(self):
        return f'{_name(self)}({self._year}, {self._month}, {self._day})'

    def isoformat(self):
        """Return string in ISO 8601 format, YYYY-MM-DD."""
        return f'{self._year:04}-{self._month:02}-{self._day:02}'

    __str__ = isoformat

    def ctime(self):
        """Return ctime() style string."""
        return _datetext.strftime('%a %b %e %H:%M:%S ', self.timetuple()) + f'{self._year:04}'

    def strftime(self, format):
        """format -> strftime() style string."""
        return _datetext.strftime(format, self.timetuple(), self._special)

    def _special(self, letter):
        return '000000' if letter == 'f' else ''

    def __format__(self, spec):
        if not isinstance(spec, str):
            raise TypeError(f'__format__() argument 1 must be str, not {type(spec).__name__}')
        return self.strftime(spec) if spec else str(self)

    def timetuple(self):
        """Return time tuple, compatible with time.localtime()."""
        return self._timetuple(0, 0, 0, -1)

    def _timetuple(self, hour, minute, second, dst):
        year, month, day = self._year, self._month, self._day
        return _time.struct_time((year, month, day, hour, minute, second, self.weekday(),
                                  _datetext.day_of_year(year, month, day), dst))

    def toordinal(self):
        """Return proleptic Gregorian ordinal.  January 1 of year 1 is day 1."""
        return ordinal(self._year, self._month, self._day)

    def weekday(self):
        """Return the day of the week represented by the date. Monday == 0 ... Sunday == 6"""
        return (self.toordinal() - 1) % 7

    def isoweekday(self):
        """Return the day of the week represented by the date. Monday == 1 ... Sunday == 7"""
        return (self.toordinal() - 1) % 7 + 1

    def isocalendar(self):
        """Return a named tuple containing ISO year, week number, and weekday."""
        return IsoCalendarDate(iso_calendar(self.toordinal()))

    def replace(self, year=None, month=None, day=None):
        """Return date with new specified fields."""
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    __replace__ = replace

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        n = self.toordinal() + other.days
        if not 0 < n <= 3652059:
            raise OverflowError('date value out of range')
        return type(self).fromordinal(n)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def _fields(self):
        return self._year, self._month, self._day

    def __eq__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._fields() == other._fields()
        return NotImplemented

    def _order(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return _sign(self._fields(), other._fields())
        return NotImplemented

    def __hash__(self):
        return hash(self._fields())

    def __reduce__(self):
        return self.__class__, self._fields()


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


def _number(text):
    if not (text.isascii() and text.isdigit()):
        raise ValueError('bad format')
    return int(text)


def _iso_date(text):
    # YYYY-MM-DD, YYYYMMDD, YYYY-Www, YYYY-Www-D, YYYYWww, YYYYWwwD
    year = _number(text[:4])
    dash = text[4:5] == '-'
    rest = text[4 + dash:]
    if rest[:1] == 'W':
        week = _number(rest[1:3])
        rest = rest[3:]
        if rest and dash:
            if rest[0] != '-':
                raise ValueError('bad format')
            rest = rest[1:]
        if rest and len(rest) != 1:
            raise ValueError('bad format')
        found = date.fromisocalendar(year, week, _number(rest) if rest else 1)
        return found.year, found.month, found.day
    if len(rest) != 4 + dash or dash and rest[2] != '-':
        raise ValueError('bad format')
    return year, _number(rest[:2]), _number(rest[2 + dash:])


class tzinfo:
    """Abstract base class for time zone info objects."""

    __slots__ = ()

    def tzname(self, dt):
        """datetime -> string name of time zone."""
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def utcoffset(self, dt):
        """datetime -> timedelta showing offset from UTC, negative values indicating West of UTC"""
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def dst(self, dt):
        """datetime -> DST offset as timedelta positive east of UTC."""
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def fromutc(self, dt):
        """datetime in UTC -> datetime in local time."""
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError('fromutc: non-None utcoffset() result required')
        saved = dt.dst()
        if saved is None:
            raise ValueError('fromutc: non-None dst() result required')
        standard = offset - saved
        if standard:
            dt += standard
            saved = dt.dst()
        return dt + saved


class timezone(tzinfo):
    """Fixed offset from UTC implementation of tzinfo."""

    __slots__ = '_offset', '_zone'

    def __new__(cls, offset, name=_given):
        if not isinstance(offset, timedelta):
            raise TypeError(f'timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}')
        if name is _given:
            if not offset and hasattr(cls, 'utc'):
                return cls.utc
            name = None
        elif not isinstance(name, str):
            raise TypeError(f'timezone() argument 2 must be str, not {type(name).__name__}')
        if not -timedelta(1) < offset < timedelta(1):
            raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and '
                             f'timedelta(hours=24), not {offset!r}.')
        self = object.__new__(cls)
        self._offset = offset
        self._zone = name
        return self

    def _check(self, method, dt):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f'{method}(dt) argument must be a datetime instance or None, not {type(dt).__name__}')

    def utcoffset(self, dt, /):
        """Return fixed offset."""
        self._check('utcoffset', dt)
        return self._offset

    def dst(self, dt, /):
        """Return None."""
        self._check('dst', dt)
        return None

    def tzname(self, dt, /):
        """If name is specified when timezone is created, returns the name.  Otherwise returns offset as 'UTC(+|-)HH:MM'."""
        self._check('tzname', dt)
        if self._zone is not None:
            return self._zone
        return 'UTC' + _offset_text(self._offset, ':') if self._offset else 'UTC'

    def fromutc(self, dt, /):
        """datetime in UTC -> datetime in local time."""
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime instance')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        return dt + self._offset

    def __repr__(self):
        if self is timezone.utc:
            return 'datetime.timezone.utc'
        name = '' if self._zone is None else f', {self._zone!r}'
        return f'{_name(self)}({self._offset!r}{name})'

    def __str__(self):
        return self.tzname(None)

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __reduce__(self):
        return type(self), (self._offset,) if self._zone is None else (self._offset, self._zone)


timezone.utc = UTC = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))


def _offset_text(offset, separator):
    if offset is None:
        return ''
    sign = '-' if offset.days < 0 else '+'
    offset = abs(offset)
    minutes, seconds = divmod(offset.seconds, 60)
    text = f'{sign}{minutes // 60:02}{separator}{minutes % 60:02}'
    if seconds or offset.microseconds:
        text += f'{separator}{seconds:02}'
    if offset.microseconds:
        text += f'.{offset.microseconds:06}'
    return text
`;
