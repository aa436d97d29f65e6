# Dates. Source: the library reference of 3.13.


class IsoCalendarDate(tuple):
    # What isocalendar() gives.
    __slots__ = ()

    year = property(itemgetter(0))
    week = property(itemgetter(1))
    weekday = property(itemgetter(2))

    def __repr__(self):
        return 'datetime.IsoCalendarDate(year={}, week={}, weekday={})'.format(*self)

    def __reduce__(self):
        return tuple, (tuple(self),)


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


def _check_arguments(most, given, others=(), name='function'):
    # An error about arguments that are none, in the words of C's parser of arguments.
    if given > most:
        raise TypeError(f'{name} takes at most {most} arguments ({given} given)')
    for other in others:
        raise TypeError(f"{'this function' if name == 'function' else name} got an unexpected keyword argument '{other}'")


def _check_replaced(most, more, others, keywords=1):
    given = most + len(more)
    if more:
        kind = f'{most + keywords} arguments' if given > most + keywords else f'{most} positional arguments'
        raise TypeError(f'replace() takes at most {kind} ({given} given)')
    for other in others:
        raise TypeError(f"replace() got an unexpected keyword argument '{other}'")


def _whole(place, name, value):
    if value is _given:
        raise TypeError(f"function missing required argument '{name}' (pos {place})")
    return index(value)


def _packed(value, size, month_at=None):
    # What pickle kept: the bytes of the fields, or a str of them that Python 2 wrote; else None.
    if not isinstance(value, bytes | str) or len(value) != size:
        return None
    if isinstance(value, str):
        value = value.encode('latin-1')
    in_order = value[0] & 0x7f < 24 if month_at is None else 1 <= value[month_at] & 0x7f <= 12
    return value if in_order else None


class date(_Ordered):
    """date(year, month, day) --> date object"""

    __slots__ = '_year', '_month', '_day', '__weakref__'

    def __new__(cls, year=_given, month=_given, day=_given, *more, **others):
        packed = _packed(year, 4, 2) if month is _given else None
        if packed is not None:
            year, month, day = packed[0] * 256 + packed[1], packed[2], packed[3]
        if more or others:
            given = [year, month, day, *more, *others.values()]
            _check_arguments(3, len(given) - given.count(_given))
        year, month, day = _whole(1, 'year', year), _whole(2, 'month', month), _whole(3, 'day', day)
        _check_arguments(3, 0, others)
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
        return cls(*_time.localtime(index(timestamp) if timestamp is None else timestamp)[:3])

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

    def replace(self, year=_given, month=_given, day=_given, *more, **others):
        """Return date with new specified fields."""
        _check_replaced(3, more, others, 0)
        return type(self)(self._year if year is _given else year, self._month if month is _given else month,
                          self._day if day is _given else day)

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
        return self.__class__, (bytes((*divmod(self._year, 256), self._month, self._day)),)


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
        try:
            found = date.fromisocalendar(year, week, _number(rest) if rest else 1)
        except ValueError:
            raise ValueError('bad format')
        return found.year, found.month, found.day
    if len(rest) != 4 + dash or dash and rest[2] != '-':
        raise ValueError('bad format')
    return year, _number(rest[:2]), _number(rest[2 + dash:])
