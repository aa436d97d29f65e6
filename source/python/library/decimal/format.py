# How numbers are formatted. Source: the library reference of 3.13.

# format(): the same language as for floats, with as many digits as there are.

def _spec_of(spec):
    """What a format spec says, as a dict. Errors: ValueError."""
    rest = spec
    found = {'fill': ' ', 'align': '', 'sign': '-', 'zero': False, 'point': False, 'pad': False, 'width': 0, 'group': '', 'precision': None,
             'type': ''}
    if len(rest) > 1 and rest[1] in '<>=^':
        found['fill'], found['align'], rest = rest[0], rest[1], rest[2:]
    elif rest and rest[0] in '<>=^':
        found['align'], rest = rest[0], rest[1:]
    if rest and rest[0] in '+- ':
        found['sign'], rest = rest[0], rest[1:]
    if rest.startswith('z'):
        found['zero'], rest = True, rest[1:]
    if rest.startswith('#'):
        found['point'], rest = True, rest[1:]
    if rest.startswith('0'):
        if found['align']:
            raise ValueError('invalid format string')
        found['pad'] = True
        found['fill'], found['align'], rest = '0', '=', rest[1:]
    digits = len(rest) - len(rest.lstrip('0123456789'))
    found['width'], rest = int(rest[:digits] or 0), rest[digits:]
    if rest[:1] in (',', '_') and rest:
        found['group'], rest = rest[0], rest[1:]
    if rest.startswith('.'):
        digits = len(rest) - 1 - len(rest[1:].lstrip('0123456789'))
        if not digits:
            raise ValueError('invalid format string')
        found['precision'], rest = int(rest[1:1 + digits]), rest[1 + digits:]
    if rest and rest in 'eEfFgGn%' and len(rest) == 1:
        found['type'], rest = rest, ''
    if rest or found['group'] and found['type'] == 'n' or found['group'] == '_':
        raise ValueError('invalid format string')
    return found


def _formatted(value, spec, override):
    if not isinstance(spec, str):
        raise TypeError('format argument must be str')
    context = _context(None)
    found = _spec_of(spec)
    kind = found['type']
    marks = {'decimal_point': '.', 'thousands_sep': found['group'], 'grouping': '\3' if found['group'] else ''}
    if override is not None:
        if not isinstance(override, dict):
            raise TypeError('optional argument must be a dict')
        for name in override:
            if name in marks and not isinstance(override[name], str):
                raise TypeError('override dict values must be str')
        marks.update(override)
    if value._kind:
        text = _letters[value._kind] + (_text(value._int) if value._int else '')
        if found['pad']:
            found['fill'], found['align'] = ' ', '>'
        return _laid_out(_sign_text(value._sign, found), text + ('%' if kind == '%' else ''),
                         {**found, 'align': found['align'] or '>'})
    if kind == '%':
        value = _make(value._sign, value._int, value._exp + 2)
    precision = found['precision']
    letter = kind.lower()
    if precision is not None:
        if letter == 'e':
            value = _shortened(value, precision + 1, context.rounding)
        elif letter in ('f', '%'):
            value = _rescaled(value, -precision, context.rounding)
        elif value._int and _count(value._int) > max(precision, 1) or letter in ('g', 'n', ''):
            if _count(value._int) > max(precision, 1):
                value = _shortened(value, max(precision, 1), context.rounding)
    elif letter in ('f', '%') and value._exp > 0:
        value = _rescaled(value, 0, context.rounding)
    if found['zero'] and not value._int:
        value = _make(0, 0, value._exp)
    whole, fraction, power = _digits_around(value, letter, precision)
    mark = ''
    if letter == 'e' or power:
        capital = context.capitals if not kind else kind.isupper()
        mark = f'{"E" if capital else "e"}{power:+d}'
    tail = (marks['decimal_point'] + fraction if fraction or found['point'] else '') + mark + ('%' if kind == '%' else '')
    sign = _sign_text(value._sign, found)
    if marks['grouping'] and marks['thousands_sep']:
        least = found['width'] - len(sign) - len(tail) if found['pad'] else 0
        whole = _grouped(whole, marks['thousands_sep'], marks['grouping'], least)
    return _laid_out(sign, whole + tail, {**found, 'align': found['align'] or '>'})


def _shortened(value, digits, rounding):
    """With so many digits; a zero keeps one."""
    if not value._int:
        return value
    made = _rescaled(value, value.adjusted() - digits + 1, rounding)
    if _count(made._int) > digits:
        made = _make(made._sign, made._int // 10, made._exp + 1)
    return made


def _digits_around(value, letter, precision):
    """(digits before the point, those after it, the power of ten)."""
    digits = _text(value._int)
    left = value._exp + len(digits)
    if letter == 'e':
        point = 1 - precision if not value._int and precision is not None else 1
    elif letter in ('f', '%'):
        point = left
    else:
        point = left if value._exp <= 0 and left > -6 else 1
    if point < 0:
        whole, fraction = '0', '0' * -point + digits
    elif point > len(digits):
        whole, fraction = digits + '0' * (point - len(digits)), ''
    else:
        whole, fraction = digits[:point] or '0', digits[point:]
    return whole, fraction, left - point


def _sign_text(negative, found):
    return '-' if negative else '' if found['sign'] == '-' else found['sign']


def _grouped(digits, mark, grouping, least):
    """Digits in groups, and zeros before them until there are 'least' characters."""
    sizes = [ord(size) for size in grouping]
    parts, at = [], 0
    room = max(least, 0)
    while True:
        size = sizes[min(at, len(sizes) - 1)] or len(digits) or 1
        at += 1
        used = sum(map(len, parts)) + len(mark) * len(parts)
        if len(digits) > size:
            parts.append(digits[-size:])
            digits = digits[:-size]
            continue
        wanted = min(size, max(len(digits), 1, room - used))
        parts.append(digits.rjust(wanted, '0'))
        digits = ''
        used = sum(map(len, parts)) + len(mark) * (len(parts) - 1)
        if used >= room:
            return mark.join(reversed(parts))
        digits = ''


def _laid_out(sign, body, found):
    space = found['fill'] * (found['width'] - len(sign) - len(body))
    align = found['align']
    if align == '<':
        return sign + body + space
    if align == '>':
        return space + sign + body
    if align == '=':
        return sign + space + body
    half = len(space) // 2
    return space[:half] + sign + body + space[half:]
