# The clock is native (modules/time.ts). Local time is UTC. Source: the library reference of 3.13.
"""A clock that stands still until sleep() moves it."""

from _time import *
from operator import itemgetter as _itemgetter

timezone = altzone = daylight = 0
tzname = ('UTC', 'UTC')

_STRUCT_TM_ITEMS = 11
_names = ('tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst')
_unseen = ('tm_zone', 'tm_gmtoff')  # fields that are no items
_dict = dict
_absent = object()


class struct_time(tuple):
    """The time value as returned by gmtime(), localtime(), and strptime()."""

    n_sequence_fields = 9
    n_fields = 11
    n_unnamed_fields = 0
    __match_args__ = _names

    def __new__(cls, sequence=_absent, dict={}):
        if sequence is _absent:
            raise TypeError("structseq() missing required argument 'sequence' (pos 1)")
        if not hasattr(sequence, '__iter__'):
            raise TypeError('constructor requires a sequence')
        if not isinstance(dict, _dict):
            raise TypeError('time.struct_time() takes a dict as second arg, if any')
        items = tuple(sequence)
        if not 9 <= len(items) <= 11:
            most, side = ('at least 9', len(items)) if len(items) < 9 else ('at most 11', len(items))
            raise TypeError(f'time.struct_time() takes an {most}-sequence ({side}-sequence given)')
        given = _dict(zip(_unseen, items[9:]))
        if given.keys() & dict.keys() or dict.keys() - set(_unseen):
            raise TypeError('time.struct_time() got duplicate or unexpected field name(s)')
        self = tuple.__new__(cls, items[:9])
        self.__dict__.update({'tm_zone': None, 'tm_gmtoff': None, **given, **dict})
        return self

    def __setattr__(self, name, value):
        if name in _names or name in _unseen:
            raise AttributeError('readonly attribute')
        raise AttributeError(f"'time.struct_time' object has no attribute {name!r} and no __dict__ for setting new attributes")

    def __repr__(self):
        return 'time.struct_time(' + ', '.join(f'{name}={value!r}' for name, value in zip(_names, self)) + ')'

    def __reduce__(self):
        return struct_time, (tuple(self), self.__dict__.copy())

    def __replace__(self, /, **changes):
        unknown = [name for name in changes if name not in _names and name not in _unseen]
        if unknown:
            raise TypeError(f'Got unexpected field name(s): {unknown}')
        items = [changes.pop(name, value) for name, value in zip(_names, self)]
        return struct_time(items, {**self.__dict__, **changes})


for _place, _name in enumerate(_names):
    setattr(struct_time, _name, property(_itemgetter(_place)))
del _place, _name


def gmtime(seconds=None, /):
    """Convert seconds since the Epoch to a time tuple expressing UTC (a.k.a. GMT)."""
    import _datetext
    seconds = time() if seconds is None else seconds
    if not isinstance(seconds, (int, float)):
        raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer")
    if seconds != seconds:
        raise ValueError('Invalid value NaN (not a number)')
    if abs(seconds) >= 67767976233532800:
        raise OverflowError('timestamp out of range for platform time_t')
    days, rest = divmod(int(seconds // 1), 86400)
    year, month, day = _datetext.from_ordinal(days + 719163)
    return struct_time((year, month, day, rest // 3600, rest // 60 % 60, rest % 60, (days + 3) % 7,
                        _datetext.day_of_year(year, month, day), 0, 'GMT', 0))


def localtime(seconds=None, /):
    """Convert seconds since the Epoch to a time tuple expressing local time."""
    return gmtime(seconds).__replace__(tm_zone='UTC')


def _fields(t):
    if t is None:
        return gmtime()
    if not isinstance(t, tuple):
        raise TypeError('Tuple or struct_time argument required')
    return t


def _checked(t, who):
    """The fields of a time to be told, 0 being the first month and day. Errors: TypeError, ValueError, OverflowError."""
    year, *fields = t = _fields(t) if len(_fields(t)) == 9 else _refused(who)
    if not -2**31 <= year < 2**31:
        raise OverflowError(f"signed integer is {'greater than maximum' if year > 0 else 'less than minimum'}")
    if year < -2**31 + 1900:
        raise OverflowError('year out of range')
    month, day, hour, minute, second, weekday, yearday, _ = fields
    for value, least, most, name in [
            (month, 0, 12, 'month'), (day, 0, 31, 'day of month'), (hour, 0, 23, 'hour'), (minute, 0, 59, 'minute'),
            (second, 0, 61, 'seconds'), (weekday, -1, weekday, 'day of week'), (yearday, 0, 366, 'day of year')]:
        if not least <= value <= most:
            raise ValueError(f'{name} out of range')
    return year, max(month, 1), max(day, 1), hour, minute, second, weekday % 7, max(yearday, 1)


def _refused(who):
    raise TypeError(f'{who}(): illegal time tuple argument')


def mktime(time_tuple, /):
    """Convert a time tuple in local time to seconds since the Epoch."""
    import _datetext
    t = _fields(time_tuple)
    if len(t) < 9:
        raise TypeError('mktime(): illegal time tuple argument')
    month = t[1] - 1
    days = _datetext.ordinal(t[0] + month // 12, month % 12 + 1, 1) + t[2] - 1 - 719163
    return float(days * 86400 + t[3] * 3600 + t[4] * 60 + t[5])


def asctime(time_tuple=None, /):
    """Convert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'."""
    import _datetext
    return _datetext.strftime('%a %b %e %H:%M:%S %Y', _checked(time_tuple, 'asctime'))


def ctime(seconds=None, /):
    """Convert a time in seconds since the Epoch to a string in local time."""
    return asctime(gmtime(seconds))


def strftime(format, time_tuple=None, /):
    """Convert a time tuple to a string according to a format specification."""
    import _datetext
    if not isinstance(format, str):
        raise TypeError(f'strftime() argument 1 must be str, not {type(format).__name__}')
    if '\0' in format:
        raise ValueError('embedded null character')
    return _datetext.strftime(format, _checked(time_tuple, 'strftime'))


def strptime(text, format='%a %b %d %H:%M:%S %Y', /):
    """Parse a string to a time tuple according to a format specification."""
    import _datetext
    *fields, micro, zone, offset = _datetext.parse(text, format)
    seconds = None if offset is None else offset[0]
    return struct_time((*fields, -1 if zone is None else 0, None if zone is None else zone.upper(), seconds))


_clocks = {'time': 'REALTIME', 'monotonic': 'MONOTONIC', 'perf_counter': 'MONOTONIC',
           'process_time': 'PROCESS_CPUTIME_ID', 'thread_time': 'THREAD_CPUTIME_ID'}


def get_clock_info(name, /):
    """Get information of the specified clock."""
    from types import SimpleNamespace
    if name not in _clocks:
        raise ValueError('unknown clock')
    return SimpleNamespace(implementation=f'clock_gettime(CLOCK_{_clocks[name]})', monotonic=name != 'time',
                           adjustable=name == 'time', resolution=1e-09)
