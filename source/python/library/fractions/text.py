# How fractions are read and formatted. Source: the library reference of 3.13.


def _added(a, b, sign):
    """a + sign * b, by the least common denominator."""
    common = _gcd(a._denominator, b._denominator)
    over = b._numerator * sign
    if common == 1:
        return Fraction._lowest(a._numerator * b._denominator + a._denominator * over, a._denominator * b._denominator)
    part = a._denominator // common
    above = a._numerator * (b._denominator // common) + over * part
    again = _gcd(above, common)
    return Fraction._lowest(above // again, part * (b._denominator // again))


def _read(text):
    """The terms that a text says, lowest. Errors: ValueError, ZeroDivisionError."""
    found = _number_text.match(text)
    if found is None:
        raise ValueError(f'Invalid literal for Fraction: {text!r}')
    above = int(found['whole'] or '0')
    below = 1
    if found['below']:
        below = int(found['below'])
    else:
        if found['places']:
            places = found['places'].replace('_', '')
            below = 10 ** len(places)
            above = above * below + int(places)
        if found['power']:
            power = int(found['power'])
            if power >= 0:
                above *= 10 ** power
            else:
                below *= 10 ** -power
    if found['sign'] == '-':
        above = -above
    if below == 0:
        raise ZeroDivisionError(f'Fraction({above}, 0)')
    common = _gcd(above, below)
    return above // common, below // common


def _plainly(number, found):
    """format() without a type: numerator and denominator."""
    if found['pad'] is not None:
        raise ValueError(f'Invalid format specifier {found.string!r} for object of type {type(number).__name__!r}')
    width, group = int(found['width'] or '0'), found['group'] or ''
    body = f'{abs(number._numerator):{group}}'
    if number._denominator > 1 or found['hash']:
        body += f'/{number._denominator:{group}}'
    sign = '-' if number._numerator < 0 else '' if found['sign'] == '-' else found['sign']
    return _laid_out(sign, body, found['fill'] or ' ', found['align'] or '>', width)


def _laid_out(sign, body, fill, align, width):
    space = fill * (width - len(sign) - len(body))
    if align == '>':
        return space + sign + body
    if align == '<':
        return sign + body + space
    if align == '^':
        half = len(space) // 2
        return space[:half] + sign + body + space[half:]
    return sign + space + body


def _like_float(number, found):
    """format() with a type of floats, exact to the last digit."""
    kind, precision = found['type'], int(found['precision'] or '6')
    fill, align, pad = found['fill'] or ' ', found['align'] or '>', bool(found['pad'])
    width, mark = int(found['width'] or '0'), found['group'] or ''
    trims = kind in 'gG' and not found['hash']
    point_stays = bool(found['hash'])
    if kind in 'fF%':
        exponent = -precision
        if kind == '%':
            exponent -= 2
        negative, kept = _rounded_to_places(number._numerator, number._denominator, -exponent, bool(found['zero']))
        scientific, place = False, precision
    else:
        digits = max(precision, 1) if kind in 'gG' else precision + 1
        negative, kept, exponent = _rounded_to_digits(number._numerator, number._denominator, digits)
        scientific = kind in 'eE' or exponent > 0 or exponent + digits <= -4
        place = digits - 1 if scientific else -exponent
    suffix = '%' if kind == '%' else f'{"E" if kind in "EG" else "e"}{exponent + place:+03d}' if scientific else ''
    body = f'{kept:0{place + 1}d}'
    whole, fraction = body[:len(body) - place], body[len(body) - place:]
    if trims:
        fraction = fraction.rstrip('0')
    tail = ('.' if fraction or point_stays else '') + fraction + suffix
    sign = '-' if negative else '' if found['sign'] == '-' else found['sign']
    if pad:
        least = width - len(sign) - len(tail)
        whole = whole.zfill(3 * least // 4 + 1 if mark else least)
    if mark:
        first = 1 + (len(whole) - 1) % 3
        whole = whole[:first] + ''.join(mark + whole[at:at + 3] for at in range(first, len(whole), 3))
    return _laid_out(sign, whole + tail, fill, align, width)
