# Dates as text and text as dates, for `time` and `datetime`. Source:
# https://docs.python.org/3.13/library/datetime.html#format-codes, as glibc's C locale writes them.

DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September',
          'October', 'November', 'December']

_before = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year, month):
    return 28 + is_leap(year) if month == 2 else 30 + (month + month // 8) % 2


def day_of_year(year, month, day):
    return _before[month] + (month > 2 and is_leap(year)) + day


def ordinal(year, month, day):
    # Days since 31 December of the year 0.
    past = year - 1
    return past * 365 + past // 4 - past // 100 + past // 400 + day_of_year(year, month, day)


def from_ordinal(n):
    # The year is guessed from its mean length, and is at most one too late or too early.
    year = n * 400 // 146097 + 1
    year += (ordinal(year + 1, 1, 1) <= n) - (ordinal(year, 1, 1) > n)
    rest = n - ordinal(year, 1, 1) + 1
    month = min(12, (rest - 1) // 28 + 1)
    while day_of_year(year, month, 1) > rest:
        month -= 1
    return year, month, rest - day_of_year(year, month, 1) + 1


def iso_calendar(n):
    # ISO year, week and weekday of an ordinal: the week of its Thursday.
    thursday = n - (n - 1) % 7 + 3
    year = from_ordinal(thursday)[0]
    return year, (thursday - ordinal(year, 1, 1)) // 7 + 1, (n - 1) % 7 + 1


def strftime(spec, t, special=None):
    """The text of a time: t has the nine fields of a struct_time; special(letter) answers for f, z, Z and :z."""
    year, month, day, hour, minute, second, weekday, yearday = t[:8]

    def week(first):
        return (yearday + 6 - (weekday - first) % 7) // 7

    def one(letter):
        match letter:
            case 'a': return DAYS[weekday][:3]
            case 'A': return DAYS[weekday]
            case 'b' | 'h': return MONTHS[month - 1][:3]
            case 'B': return MONTHS[month - 1]
            case 'c': return strftime('%a %b %e %H:%M:%S %Y', t)
            case 'C': return str(year // 100)
            case 'd': return f'{day:02}'
            case 'D' | 'x': return strftime('%m/%d/%y', t)
            case 'e': return f'{day:2}'
            case 'F': return strftime('%Y-%m-%d', t)
            case 'g': return f'{iso_calendar(ordinal(year, month, day))[0] % 100:02}'
            case 'G': return str(iso_calendar(ordinal(year, month, day))[0])
            case 'H': return f'{hour:02}'
            case 'I': return f'{(hour - 1) % 12 + 1:02}'
            case 'j': return f'{yearday:03}'
            case 'k': return f'{hour:2}'
            case 'l': return f'{(hour - 1) % 12 + 1:2}'
            case 'm': return f'{month:02}'
            case 'M': return f'{minute:02}'
            case 'n': return '\n'
            case 'p': return 'AM' if hour < 12 else 'PM'
            case 'P': return 'am' if hour < 12 else 'pm'
            case 'r': return strftime('%I:%M:%S %p', t)
            case 'R': return strftime('%H:%M', t)
            case 's': return str((ordinal(year, month, day) - 719163) * 86400 + hour * 3600 + minute * 60 + second)
            case 'S': return f'{second:02}'
            case 't': return '\t'
            case 'T' | 'X': return strftime('%H:%M:%S', t)
            case 'u': return str(weekday + 1)
            case 'U': return f'{week(6):02}'
            case 'V': return f'{iso_calendar(ordinal(year, month, day))[1]:02}'
            case 'w': return str((weekday + 1) % 7)
            case 'W': return f'{week(0):02}'
            case 'y': return f'{year % 100:02}'
            case 'Y': return str(year)
            case 'z': return '+0000'
            case 'Z': return 'UTC'
            case '%': return '%'
        return None

    parts = []
    place = 0
    while place < len(spec):
        at = spec.find('%', place)
        if at < 0 or at + 1 == len(spec):
            break
        parts.append(spec[place:at])
        letter = spec[at + 1]
        if letter == ':' and special is not None and spec[at + 2:at + 3] == 'z':
            letter = ':z'
        text = special(letter) if special is not None and letter in ('f', 'z', 'Z', ':z') else one(letter)
        place = at + 1 + len(letter)
        parts.append(spec[at:place] if text is None else text)
    parts.append(spec[place:])
    return ''.join(parts)


_patterns = None
_compiled = {}


def _make_patterns():
    def either(words):
        return '|'.join(sorted(map(str.lower, words), key=len, reverse=True))

    patterns = {
        'd': r'(?P<d>3[01]|[12]\d|0[1-9]|[1-9]| [1-9])', 'f': r'(?P<f>\d{1,6})',
        'G': r'(?P<G>\d{4})', 'H': r'(?P<H>2[0-3]|[01]\d|\d)', 'I': r'(?P<I>1[0-2]|0[1-9]|[1-9]| [1-9])',
        'j': r'(?P<j>36[0-6]|3[0-5]\d|[12]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])',
        'm': r'(?P<m>1[0-2]|0[1-9]|[1-9])', 'M': r'(?P<M>[0-5]\d|\d)', 'S': r'(?P<S>6[01]|[0-5]\d|\d)',
        'U': r'(?P<U>5[0-3]|[0-4]\d|\d)', 'W': r'(?P<W>5[0-3]|[0-4]\d|\d)', 'V': r'(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)',
        'u': r'(?P<u>[1-7])', 'w': r'(?P<w>[0-6])', 'y': r'(?P<y>\d\d)', 'Y': r'(?P<Y>\d{4})',
        'z': r'(?P<z>[+-]\d\d:?[0-5]\d(?::?[0-5]\d(?:\.\d{1,6})?)?|(?-i:Z))', 'Z': r'(?P<Z>utc|gmt)', '%': '%',
        'A': f'(?P<A>{either(DAYS)})', 'a': f'(?P<a>{either(d[:3] for d in DAYS)})',
        'B': f'(?P<B>{either(MONTHS)})', 'b': f'(?P<b>{either(m[:3] for m in MONTHS)})', 'p': '(?P<p>am|pm)',
    }
    patterns['c'] = _pattern_of('%a %b %d %H:%M:%S %Y', patterns)
    patterns['x'] = _pattern_of('%m/%d/%y', patterns)
    patterns['X'] = _pattern_of('%H:%M:%S', patterns)
    return patterns


def _pattern_of(spec, patterns):
    import re
    text = re.sub(r'\s+', lambda space: r'\s+', re.sub(r'([\\.^$*+?(){}\[\]|])', r'\\\1', spec))
    parts = text.split('%')
    pattern = parts[0]
    place = 1
    while place < len(parts):
        part = parts[place]
        if part == '':  # %%, or the end
            if place + 1 == len(parts):
                raise ValueError(f"stray % in format '{spec}'") from None
            pattern += '%' + parts[place + 1]
            place += 2
            continue
        if part[0] not in patterns:
            letter = part[:2] if part[0] == '\\' else part[0]
            raise ValueError(f"'{letter}' is a bad directive in format '{spec}'") from None
        pattern += patterns[part[0]] + part[1:]
        place += 1
    return pattern


def parse(text, spec):
    """The fields of a text: year, month, day, hour, minute, second, weekday, day of the year, microsecond, zone, offset."""
    global _patterns
    import re
    for index, given in enumerate([text, spec]):
        if not isinstance(given, str):
            raise TypeError(f'strptime() argument {index} must be str, not {type(given)}')
    if _patterns is None:
        _patterns = _make_patterns()
    pattern = _compiled.get(spec)
    if pattern is None:
        if '%d' in spec and not re.search('%[YyGcx]', spec):
            _warn_no_year()
        if len(_compiled) > 5:
            _compiled.clear()
        pattern = _compiled[spec] = re.compile(_pattern_of(spec, _patterns), re.IGNORECASE)
    found = pattern.match(text)
    if found is None:
        raise ValueError(f'time data {text!r} does not match format {spec!r}')
    if len(text) != found.end():
        raise ValueError(f'unconverted data remains: {text[found.end():]}')
    return _fields(found.groupdict())


def _warn_no_year():
    import warnings
    warnings.warn('Parsing dates involving a day of month without a year specified is ambiguious\n'
                  'and fails to parse leap day. The default behavior will change in Python 3.15\n'
                  'to either always raise an exception or to use a different default year (TBD).\n'
                  'To avoid trouble, add a specific year to the input & format.\n'
                  'See https://github.com/python/cpython/issues/70647.', DeprecationWarning, stacklevel=4)


def _word(given, words, size=None):
    return [word.lower()[:size] for word in words].index(given.lower())


def _fields(given):
    year = iso_year = None
    month = day = 1
    hour = minute = second = micro = 0
    weekday = yearday = week = monday = iso_week = zone = offset = None
    for letter, value in given.items():
        match letter:
            case 'y':
                year = int(value) + (2000 if int(value) <= 68 else 1900)
            case 'Y':
                year = int(value)
            case 'G':
                iso_year = int(value)
            case 'm':
                month = int(value)
            case 'B':
                month = _word(value, MONTHS) + 1
            case 'b':
                month = _word(value, MONTHS, 3) + 1
            case 'd':
                day = int(value)
            case 'H':
                hour = int(value)
            case 'I':
                hour = int(value) % 12 + 12 * ((given.get('p') or '').lower() == 'pm')
            case 'M':
                minute = int(value)
            case 'S':
                second = int(value)
            case 'f':
                micro = int(value.ljust(6, '0'))
            case 'A':
                weekday = _word(value, DAYS)
            case 'a':
                weekday = _word(value, DAYS, 3)
            case 'w':
                weekday = (int(value) - 1) % 7
            case 'u':
                weekday = int(value) - 1
            case 'j':
                yearday = int(value)
            case 'U' | 'W':
                week, monday = int(value), letter == 'W'
            case 'V':
                iso_week = int(value)
            case 'z':
                offset = _offset(value)
            case 'Z':
                zone = value.lower()
    if iso_year is not None:
        if yearday is not None:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. "
                             "Use '%Y' instead.")
        if iso_week is None or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and "
                             "a weekday directive ('%A', '%a', '%w', or '%u').")
    elif iso_week is not None:
        if year is None or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and "
                             "a weekday directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO "
                         "year '%G' instead.")
    leap_day = year is None and month == 2 and day == 29
    if year is None:
        year = 1904 if leap_day else 1900
    if yearday is None and weekday is not None:
        if week is not None:
            yearday = _week_day(year, week, weekday, monday)
        elif iso_year is not None:
            year, month, day = from_ordinal(ordinal(iso_year, 1, 4) - (ordinal(iso_year, 1, 4) - 1) % 7
                                            + 7 * (iso_week - 1) + weekday)
            yearday = day_of_year(year, month, day)
        if yearday is not None and yearday <= 0:
            year -= 1
            yearday += 365 + is_leap(year)
    if yearday is None:
        if day > days_in_month(year, month):
            raise ValueError('day is out of range for month')
        yearday = day_of_year(year, month, day)
    else:
        year, month, day = from_ordinal(ordinal(year, 1, 1) + yearday - 1)
    if weekday is None:
        weekday = (ordinal(year, month, day) - 1) % 7
    if leap_day:
        year = 1900
    return year, month, day, hour, minute, second, weekday, yearday, micro, zone, offset


def _week_day(year, week, weekday, monday):
    # The day of the year of a weekday of a week; weeks begin on Monday or Sunday, those before the first are week 0.
    first = (ordinal(year, 1, 1) - 1) % 7
    if not monday:
        first = (first + 1) % 7
        weekday = (weekday + 1) % 7
    return 1 + (7 - first) % 7 + 7 * (week - 1) + weekday if week or first else 1 - 7 + weekday


def _offset(value):
    # Seconds and microseconds east of Greenwich.
    if value == 'Z':
        return 0, 0
    digits = value[1:].replace(':', '')
    if ':' in value and len(value) > 6 and value[6] not in ':.':
        raise ValueError(f'Inconsistent use of : in {value}')
    whole, _, part = digits.partition('.')
    seconds = int(whole[:2]) * 3600 + int(whole[2:4]) * 60 + int(whole[4:6] or 0)
    micros = int(part.ljust(6, '0')) if part else 0
    return (-seconds, -micros) if value[0] == '-' else (seconds, micros)
