# Dates with a time. Source: the library reference of 3.13.


class datetime(_Clock, date):
    """datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])"""

    __slots__ = '_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold'
    _least = 'ymdhm'

    def __new__(cls, year=_given, month=_given, day=_given, hour=0, minute=0, second=0, microsecond=0,
                tzinfo=None, *more, fold=0, **others):
        if more or others:
            _check_arguments(9, 8 * bool(more) + len(more) + len(others))
            if more:
                raise TypeError(f'function takes at most 8 positional arguments ({8 + len(more)} given)')
        packed = _packed(year, 10, 2)
        if packed is not None:
            if month is not _given and not isinstance(month, _zone_type):
                raise TypeError('bad tzinfo state arg')
            tzinfo, fold = None if month is _given else month, packed[2] >> 7
            year, month, day = packed[0] * 256 + packed[1], packed[2] & 0x7f, packed[3]
            hour, minute, second, microsecond = packed[4], packed[5], packed[6], int.from_bytes(packed[7:])
        self = date.__new__(cls, year, month, day)
        self._set_time(hour, minute, second, microsecond, tzinfo, fold)
        _check_arguments(9, 0, others)
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

    def replace(self, year=_given, month=_given, day=_given, hour=_given, minute=_given, second=_given,
                microsecond=_given, tzinfo=_given, *more, fold=_given, **others):
        """Return datetime with new specified fields."""
        _check_replaced(8, more, others)
        given = [year, month, day, hour, minute, second, microsecond]
        fields = [mine if new is _given else new for mine, new in zip((*self._fields(), *self._clock()), given)]
        return type(self)(*fields, self._tzinfo if tzinfo is _given else tzinfo,
                          fold=self._fold if fold is _given else fold)

    __replace__ = replace

    def _local(self):
        hour, minute, second, micro = self._clock()
        return self.toordinal() * _DAY + ((hour * 60 + minute) * 60 + second) * 1_000_000 + micro

    def _micros(self):
        offset = self.utcoffset()
        return self._local() - (0 if offset is None else offset._micros)

    def _is_doubtful(self):
        # Told twice, or left out, where clocks are changed: it equals no time of another zone.
        return self.utcoffset() != self.replace(fold=not self._fold).utcoffset()

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
        return self._micros() == other._micros() and not self._is_doubtful() and not other._is_doubtful()

    def _order(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        if self._tzinfo is other._tzinfo:
            return _sign(self._local(), other._local())
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return _sign(self._micros(), other._micros())

    def __hash__(self):
        return hash((self.replace(fold=0) if self._fold else self)._micros())

    def __reduce_ex__(self, protocol):
        state = bytes((*divmod(self._year, 256), self._month, self._day)) + self._clock_bytes()
        return self._reduced(state, 2, protocol)


_date, _clock_type, _zone_type = date, time, tzinfo

for _class in timedelta, date, time, datetime, tzinfo, timezone:
    _named(_class)
_sealed(timezone)
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
    return 8 if digits == 3 or digits > 3 and digits % 2 == 0 else 7


def _warn_utc(name, better):
    import warnings
    warnings.warn(f'datetime.datetime.{name}() is deprecated and scheduled for removal in a future version. '
                  f'Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.{better}.',
                  DeprecationWarning, stacklevel=3)
