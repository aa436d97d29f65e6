# Times of day. Source: the library reference of 3.13.


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

    def _offsets(self, other):
        # Both offsets, which do not count where the zone is the same one.
        return (None, None) if self._tzinfo is other._tzinfo else (self.utcoffset(), other.utcoffset())

    def _clock_bytes(self):
        return bytes((self._hour, self._minute, self._second)) + self._microsecond.to_bytes(3)

    def _reduced(self, state, marked, protocol):
        # The fold is a bit that the byte `marked` has to spare, for protocols that know of it.
        if self._fold and protocol > 3:
            state = state[:marked] + bytes((state[marked] | 0x80,)) + state[marked + 1:]
        return self.__class__, (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)

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
        fold = ', fold=1' if self._fold else ''
        zone = '' if self._tzinfo is None else f', tzinfo={self._tzinfo!r}'
        text += fold + zone if isinstance(self, datetime) else zone + fold
        return f'{_name(self)}({text})'


class time(_Clock, _Ordered):
    """time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object"""

    __slots__ = '_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold', '__weakref__'
    _least = 'hm'

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *more, fold=0, **others):
        if more or others:
            _check_arguments(6, 5 * bool(more) + len(more) + len(others), others)
            raise TypeError(f'function takes at most 5 positional arguments ({5 + len(more)} given)')
        packed = _packed(hour, 6)
        if packed is not None:
            zone, fold = None if minute == 0 else minute, packed[0] >> 7
            if zone is not None and not isinstance(zone, _zone_type):
                raise TypeError('bad tzinfo state arg')
            hour, minute, second, microsecond = packed[0] & 0x7f, packed[1], packed[2], int.from_bytes(packed[3:])
            tzinfo = zone
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

    def replace(self, hour=_given, minute=_given, second=_given, microsecond=_given, tzinfo=_given,
                *more, fold=_given, **others):
        """Return time with new specified fields."""
        _check_replaced(5, more, others)
        return type(self)(
            self._hour if hour is _given else hour, self._minute if minute is _given else minute,
            self._second if second is _given else second,
            self._microsecond if microsecond is _given else microsecond,
            self._tzinfo if tzinfo is _given else tzinfo, fold=self._fold if fold is _given else fold)

    __replace__ = replace

    def _micros(self, offset):
        hour, minute, second, micro = self._clock()
        return ((hour * 60 + minute) * 60 + second) * 1_000_000 + micro - (0 if offset is None else offset._micros)

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, its = self._offsets(other)
        if (mine is None) != (its is None):
            return False
        return self._micros(mine) == other._micros(its)

    def _order(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, its = self._offsets(other)
        if (mine is None) != (its is None):
            raise TypeError("can't compare offset-naive and offset-aware times")
        return _sign(self._micros(mine), other._micros(its))

    def __hash__(self):
        plain = self.replace(fold=0) if self._fold else self
        return hash(self._micros(plain.utcoffset()))

    def __reduce_ex__(self, protocol):
        return self._reduced(self._clock_bytes(), 0, protocol)


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


def _iso_clock(text):
    # HH, HH:MM, HH:MM:SS, with a part of a second; or all without colons.
    whole, dot, part = text.replace(',', '.', 1).partition('.')
    if ':' not in whole and len(whole) > 7 and not dot:
        whole, dot, part = whole[:6], '.', whole[6:]
    pieces = whole.split(':') if ':' in whole else [whole[i:i + 2] for i in range(0, len(whole), 2)]
    if ':' in whole and len(pieces) == 4 and not dot:
        part = dot = pieces.pop()
        pieces += [] if part else ['']
    if not 1 <= len(pieces) <= 3 or any(len(piece) != 2 for piece in pieces):
        raise ValueError('bad format')
    if dot and not part:
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
