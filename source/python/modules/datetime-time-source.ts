/** The second part of the module `datetime`: times of day, and dates with one. Source: the library reference of 3.13. */
export const datetimeTimeSource = String.raw`
def _check_time(hour, minute, second, microsecond, fold):
    if not 0 <= hour <= 23:
        raise ValueError('hour must be in 0..23')
    if not 0 <= minute <= 59:
        raise ValueError('minute must be in 0..59')
    if not 0 <= second <= 59:
        raise ValueError('second must be in 0..59')
    if not 0 <= microsecond <= 999999:
        raise ValueError('microsecond must be in 0..999999')
    if fold not in (0, 1):
        raise ValueError('fold must be either 0 or 1')


def _check_zone(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(zone).__name__}'")


class _Clock:
    # What time and datetime have in common.
    __slots__ = ()

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    def _set_time(self, hour, minute, second, microsecond, zone, fold):
        hour, minute, second, microsecond = index(hour), index(minute), index(second), index(microsecond)
        _check_time(hour, minute, second, microsecond, fold)
        _check_zone(zone)
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = zone
        self._fold = fold

    def _clock(self):
        return self._hour, self._minute, self._second, self._microsecond

    def _ask(self, method):
        if self._tzinfo is None:
            return None
        answer = getattr(self._tzinfo, method)(self if isinstance(self, datetime) else None)
        if method == 'tzname':
            if answer is not None and not isinstance(answer, str):
                raise TypeError(f"tzinfo.tzname() must return None or a string, not '{type(answer).__name__}'")
            return answer
        if answer is not None and not isinstance(answer, timedelta):
            raise TypeError(f"tzinfo.{method}() must return None or a timedelta, not '{type(answer).__name__}'")
        if answer is not None and not -timedelta(1) < answer < timedelta(1):
            raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and '
                             f'timedelta(hours=24), not {answer!r}.')
        return answer

    def utcoffset(self):
        """Return self.tzinfo.utcoffset(self)."""
        return self._ask('utcoffset')

    def dst(self):
        """Return self.tzinfo.dst(self)."""
        return self._ask('dst')

    def tzname(self):
        """Return self.tzinfo.tzname(self)."""
        return self._ask('tzname')

    def _special(self, letter):
        if letter == 'f':
            return f'{self._microsecond:06}'
        if letter == 'Z':
            return self.tzname() or ''
        return _offset_text(self.utcoffset(), ':' if letter == ':z' else '')

    def _clock_text(self, timespec):
        hour, minute, second, micro = self._clock()
        if timespec == 'auto':
            timespec = 'microseconds' if micro else 'seconds'
        match timespec:
            case 'hours':
                text = f'{hour:02}'
            case 'minutes':
                text = f'{hour:02}:{minute:02}'
            case 'seconds':
                text = f'{hour:02}:{minute:02}:{second:02}'
            case 'milliseconds':
                text = f'{hour:02}:{minute:02}:{second:02}.{micro // 1000:03}'
            case 'microseconds':
                text = f'{hour:02}:{minute:02}:{second:02}.{micro:06}'
            case _:
                raise ValueError('Unknown timespec value')
        return text + _offset_text(self.utcoffset(), ':')

    def _clock_repr(self, parts):
        # Without seconds and microseconds that are zero at the end.
        parts = list(parts)
        while len(parts) > len(self._least) and parts[-1] == 0:
            parts.pop()
        text = ', '.join(map(str, parts))
        if self._tzinfo is not None:
            text += f', tzinfo={self._tzinfo!r}'
        if self._fold:
            text += ', fold=1'
        return f'{_name(self)}({text})'


class time(_Clock, _Ordered):
    """time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object"""

    __slots__ = '_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold', '__weakref__'
    _least = 'hm'

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = object.__new__(cls)
        self._set_time(hour, minute, second, microsecond, tzinfo, fold)
        return self

    @classmethod
    def fromisoformat(cls, text, /):
        """string -> time from a string in ISO 8601 format."""
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            return cls(*_iso_time(text.removeprefix('T')))
        except ValueError as error:
            if str(error) != 'bad format':
                raise
        raise ValueError(f'Invalid isoformat string: {text!r}')

    def __repr__(self):
        return self._clock_repr(self._clock())

    def isoformat(self, timespec='auto'):
        """Return string in ISO 8601 format, [HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM]."""
        return self._clock_text(timespec)

    __str__ = isoformat

    def strftime(self, format):
        """format -> strftime() style string."""
        return _datetext.strftime(format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1),
                                  self._special)

    def __format__(self, spec):
        if not isinstance(spec, str):
            raise TypeError(f'__format__() argument 1 must be str, not {type(spec).__name__}')
        return self.strftime(spec) if spec else str(self)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=_given, *, fold=None):
        """Return time with new specified fields."""
        return type(self)(
            self._hour if hour is None else hour, self._minute if minute is None else minute,
            self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is _given else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def _micros(self):
        hour, minute, second, micro = self._clock()
        offset = self.utcoffset()
        return ((hour * 60 + minute) * 60 + second) * 1_000_000 + micro - (0 if offset is None else offset._micros)

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            return False
        return self._micros() == other._micros()

    def _order(self, other):
        if not isinstance(other, time):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware times")
        return _sign(self._micros(), other._micros())

    def __hash__(self):
        return hash(self._micros())

    def __reduce__(self):
        zone = () if self._tzinfo is None else (self._tzinfo,)
        return self.__class__, self._clock() + zone


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


def _iso_clock(text):
    # HH, HH:MM, HH:MM:SS, with a part of a second; or all without colons.
    whole, dot, part = text.replace(',', '.', 1).partition('.')
    pieces = whole.split(':') if ':' in whole else [whole[i:i + 2] for i in range(0, len(whole), 2)]
    if len(pieces) == 4 and not dot:
        part = dot = pieces.pop()
        pieces += [] if part else ['']
    if not 1 <= len(pieces) <= 3 or any(len(piece) != 2 for piece in pieces):
        raise ValueError('bad format')
    if dot and (len(pieces) != 3 or not part):
        raise ValueError('bad format')
    numbers = [_number(piece) for piece in pieces]
    _number(part or '0')
    return numbers + [0] * (3 - len(numbers)) + [int(part[:6].ljust(6, '0'))]


def _iso_time(text):
    for at, c in enumerate(text):
        if c in '+-Z':
            break
    else:
        return *_iso_clock(text), None
    fields = _iso_clock(text[:at])
    if c == 'Z':
        if at + 1 != len(text):
            raise ValueError('bad format')
        return *fields, UTC
    hours, minutes, seconds, micros = _iso_clock(text[at + 1:])
    offset = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=micros)
    return *fields, timezone(-offset if c == '-' else offset)


class datetime(_Clock, date):
    """datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])"""

    __slots__ = '_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold'
    _least = 'ymdhm'

    def __new__(cls, year=_given, month=_given, day=_given, hour=0, minute=0, second=0, microsecond=0,
                tzinfo=None, *, fold=0):
        self = date.__new__(cls, year, month, day)
        self._set_time(hour, minute, second, microsecond, tzinfo, fold)
        return self

    @classmethod
    def _at(cls, micros, zone):
        # So many microseconds after 1970, told in the zone's own time.
        days, micros = divmod(micros, _DAY)
        seconds, micros = divmod(micros, 1_000_000)
        if not 0 < days + 719163 <= 3652059:
            year = from_ordinal(days + 719163)[0]
            if not -2**31 < year - 1900 < 2**31:
                raise OverflowError('timestamp out of range for platform time_t')
            raise ValueError(f'year {year} is out of range')
        return cls(*from_ordinal(days + 719163), seconds // 3600, seconds // 60 % 60, seconds % 60, micros, zone)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """timestamp[, tz] -> tz's local time from POSIX timestamp."""
        _check_zone(tz)
        if isinstance(timestamp, float):
            numerator, denominator = timestamp.as_integer_ratio()
            micros = _nearest(numerator * 1_000_000, denominator)
        else:
            micros = index(timestamp) * 1_000_000
        if abs(micros) > 2**63 * 1_000_000:
            raise OverflowError('timestamp out of range for platform time_t')
        found = cls._at(micros, tz)
        return found if tz is None else tz.fromutc(found)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """Construct a naive UTC datetime from a POSIX timestamp."""
        _warn_utc('utcfromtimestamp', 'fromtimestamp(timestamp, datetime.UTC)')
        return cls.fromtimestamp(timestamp)

    @classmethod
    def now(cls, tz=None):
        """Returns new datetime object representing current time local to tz."""
        _check_zone(tz)
        found = cls._at(_time.time_ns() // 1000, tz)
        return found if tz is None else tz.fromutc(found)

    @classmethod
    def utcnow(cls):
        """Return a new datetime representing UTC day and time."""
        _warn_utc('utcnow', 'now(datetime.UTC)')
        return cls._at(_time.time_ns() // 1000, None)

    @classmethod
    def combine(cls, date, time, tzinfo=_given):
        """date, time -> datetime with same date and time fields."""
        if not isinstance(date, _date):
            raise TypeError(f'combine() argument 1 must be datetime.date, not {type(date).__name__}')
        if not isinstance(time, _clock_type):
            raise TypeError(f'combine() argument 2 must be datetime.time, not {type(time).__name__}')
        zone = time.tzinfo if tzinfo is _given else tzinfo
        return cls(date.year, date.month, date.day, *time._clock(), zone, fold=time.fold)

    @classmethod
    def fromisoformat(cls, text, /):
        """string -> datetime from a string in most ISO 8601 formats."""
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            size = _iso_date_size(text)
            fields = _iso_date(text[:size])
            clock = _iso_time(text[size + 1:]) if len(text) > size else ()
            return cls(*fields, *clock)
        except ValueError as error:
            if str(error) != 'bad format':
                raise
        raise ValueError(f'Invalid isoformat string: {text!r}')

    @classmethod
    def strptime(cls, date_string, format, /):
        """string, format -> new datetime parsed from a string (like time.strptime())."""
        fields = _datetext.parse(date_string, format)
        zone = None
        micro, name, offset = fields[8:]
        if offset is not None:
            zone = timezone(timedelta(0, *offset), *([] if name is None else [name.upper()]))
        return cls(*fields[:6], micro, zone)

    def __repr__(self):
        return self._clock_repr((*self._fields(), *self._clock()))

    def isoformat(self, sep='T', timespec='auto'):
        """[sep] -> string in ISO 8601 format, YYYY-MM-DDT[HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM]."""
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError(f'isoformat() argument 1 must be a unicode character, not {type(sep).__name__}')
        return date.isoformat(self) + sep + self._clock_text(timespec)

    def __str__(self):
        return self.isoformat(' ')

    def date(self):
        """Return date object with same year, month and day."""
        return _date(*self._fields())

    def time(self):
        """Return time object with same time but with tzinfo=None."""
        return _clock_type(*self._clock(), fold=self._fold)

    def timetz(self):
        """Return time object with same time and tzinfo."""
        return _clock_type(*self._clock(), self._tzinfo, fold=self._fold)

    def timetuple(self):
        """Return time tuple, compatible with time.localtime()."""
        dst = self.dst()
        return self._timetuple(self._hour, self._minute, self._second, -1 if dst is None else int(bool(dst)))

    def utctimetuple(self):
        """Return UTC time tuple, compatible with time.localtime()."""
        offset = self.utcoffset()
        utc = self - offset if offset else self
        return utc._timetuple(utc._hour, utc._minute, utc._second, 0)

    def timestamp(self):
        """Return POSIX timestamp as float."""
        return (self._micros() - 719163 * _DAY) / 1_000_000

    def astimezone(self, tz=None):
        """tz -> convert to local time in new timezone tz"""
        _check_zone(tz)
        if tz is None:
            tz = timezone(timedelta(0), 'UTC')
        if tz is self._tzinfo:
            return self
        offset = self.utcoffset()
        utc = (self - offset if offset else self).replace(tzinfo=tz)
        return tz.fromutc(utc)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None,
                microsecond=None, tzinfo=_given, *, fold=None):
        """Return datetime with new specified fields."""
        given = [year, month, day, hour, minute, second, microsecond]
        fields = [mine if new is None else new for mine, new in zip((*self._fields(), *self._clock()), given)]
        return type(self)(*fields, self._tzinfo if tzinfo is _given else tzinfo,
                          fold=self._fold if fold is None else fold)

    __replace__ = replace

    def _local(self):
        hour, minute, second, micro = self._clock()
        return self.toordinal() * _DAY + ((hour * 60 + minute) * 60 + second) * 1_000_000 + micro

    def _micros(self):
        offset = self.utcoffset()
        return self._local() - (0 if offset is None else offset._micros)

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        micros = self._local() + other._micros
        if not _DAY <= micros < 3652060 * _DAY:
            raise OverflowError('date value out of range')
        return type(self)._at(micros - 719163 * _DAY, self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        if self._tzinfo is other._tzinfo:
            return timedelta._made(self._local() - other._local())
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta._made(self._micros() - other._micros())

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        if self._tzinfo is other._tzinfo:
            return self._local() == other._local()
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            return False
        return self._micros() == other._micros()

    def _order(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        if self._tzinfo is other._tzinfo:
            return _sign(self._local(), other._local())
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return _sign(self._micros(), other._micros())

    def __hash__(self):
        return hash(self._micros())

    def __reduce__(self):
        zone = () if self._tzinfo is None else (self._tzinfo,)
        return self.__class__, (*self._fields(), *self._clock(), *zone)


_date, _clock_type = date, time

for _class in timedelta, date, time, datetime, tzinfo, timezone:
    _named(_class)
del _class

datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)


def _iso_date_size(text):
    # How much of a text is the date.
    if text[4:5] == '-':
        if text[5:6] != 'W':
            return 10
        return 10 if text[8:9] == '-' and text[9:10].isdigit() and not text[10:11].isdigit() else 8
    if text[4:5] != 'W':
        return 8
    digits = 0
    while text[5 + digits:6 + digits].isdigit():
        digits += 1
    return 8 if digits == 3 or digits > 3 and digits % 2 else 7


def _warn_utc(name, better):
    import warnings
    warnings.warn(f'datetime.datetime.{name}() is deprecated and scheduled for removal in a future version. '
                  f'Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.{better}.',
                  DeprecationWarning, stacklevel=3)
`;
