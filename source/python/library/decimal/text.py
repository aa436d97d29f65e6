# Numbers of texts and of other types, and texts of numbers. Source: the library reference of 3.13.


def _make(sign, coefficient, exp, kind=''):
    made = object.__new__(Decimal)
    made._sign = sign
    made._int = coefficient
    made._exp = exp
    made._kind = kind
    return made


def _as(cls, value):
    """The same number as an instance of a subclass."""
    if cls is Decimal or value is None:
        return value
    made = object.__new__(cls)
    made._sign, made._int, made._exp, made._kind = value._sign, value._int, value._exp, value._kind
    return made


def _of_int(value):
    return _make(1, int(-value), 0) if value < 0 else _make(0, int(value), 0)


def _of_float(value):
    if value != value:
        return _make(1 if _copysign(1.0, value) < 0 else 0, 0, 0, 'n')
    sign = 1 if _copysign(1.0, value) < 0 else 0
    if value in (_infinity, -_infinity):
        return _make(sign, 0, 0, 'F')
    above, below = float.as_integer_ratio(float.__abs__(value))
    places = below.bit_length() - 1
    return _make(sign, above * 5 ** places, -places)


def _from_any(cls, value, status, context):
    """The Decimal that the constructor makes. Errors: TypeError, ValueError."""
    if isinstance(value, Decimal):
        return value if type(value) is cls is Decimal else _as(cls, _make(value._sign, value._int, value._exp, value._kind))
    if isinstance(value, int):
        return _as(cls, _of_int(value))
    if isinstance(value, str):
        made = _parsed(value)
        if made is None:
            status.append(ConversionSyntax)
            made = _NAN
        return _as(cls, _in_reach(made, status))
    if isinstance(value, float):
        status.append(FloatOperation)
        return _as(cls, _of_float(value))
    if isinstance(value, (tuple, list)):
        return _as(cls, _in_reach(_of_tuple(value), status))
    raise TypeError(f'conversion from {_type_name(value)} to Decimal is not supported')


def _in_reach(value, status):
    # A number that no context has room for is none.
    if not value._kind and (value.adjusted() > MAX_EMAX or value._exp < MIN_ETINY):
        status.append(InvalidOperation)
        return _NAN
    return value


def _type_name(value):
    return type(value).__name__


def _of_tuple(value):
    if len(value) != 3:
        raise ValueError('argument must be a sequence of length 3')
    sign, digits, exp = value
    if not isinstance(sign, int) or sign not in (0, 1):
        raise ValueError('sign must be an integer with the value 0 or 1')
    kind = ''
    if isinstance(exp, str):
        if exp not in ('F', 'n', 'N'):
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
        kind, exp = exp, 0
    elif not isinstance(exp, int):
        raise ValueError('exponent must be an integer')
    if kind == 'F':
        return _make(int(sign), 0, 0, 'F')
    if not isinstance(digits, (tuple, list)) or not all(isinstance(digit, int) and 0 <= digit <= 9 for digit in digits):
        raise ValueError('coefficient must be a tuple of digits')
    return _make(int(sign), _number(''.join(str(int(digit)) for digit in digits) or '0'), int(exp), kind)


def _parsed(text):
    """The number that a text says; None: it says none."""
    text = _digits_of_text(text)
    if text is None:
        return None
    sign, rest = (1 if text[0] == '-' else 0, text[1:]) if text[:1] in ('+', '-') else (0, text)
    lower = rest.lower()
    if lower in ('inf', 'infinity'):
        return _make(sign, 0, 0, 'F')
    for name, kind in (('snan', 'N'), ('nan', 'n')):
        if lower.startswith(name):
            payload = lower[len(name):]
            if payload and not payload.isdigit():
                return None
            return _make(sign, _number(payload or '0'), 0, kind)
    digits, mark, power = lower.partition('e')
    whole, point, fraction = digits.partition('.')
    if not (whole + fraction).isdigit() or mark and not (power[1:] if power[:1] in ('+', '-') else power).isdigit():
        return None
    return _make(sign, _number(whole + fraction), (_signed(power) if mark else 0) - len(fraction))


def _signed(power):
    number = _number(power.lstrip('+-'))
    return -number if power[0] == '-' else number


def _digits_of_text(text):
    """Without white space at the ends and underscores, digits of any script as 0 to 9; None: it cannot be a number."""
    text = text.strip().replace('_', '')
    if not text.isascii():
        text = ''.join(_ascii_digit(character) for character in text)
    return text if text and text.isascii() and text.isprintable() and ' ' not in text else None


def _ascii_digit(character):
    return str(int(character)) if character.isdecimal() else character


def _shown_as(value, capitals, engineering=False):
    """The text of a number, in scientific or engineering form where it is far from one."""
    sign = '-' if value._sign else ''
    if value._kind:
        return sign + _letters[value._kind] + (_text(value._int) if value._int else '')
    digits = _text(value._int)
    exp = value._exp
    left = exp + len(digits)
    if exp <= 0 and left > -6:
        point = left
    elif not engineering:
        point = 1
    elif not value._int:
        point = (left + 1) % 3 - 1
    else:
        point = (left - 1) % 3 + 1
    if point <= 0:
        shown = '0.' + '0' * -point + digits
    elif point >= len(digits):
        shown = digits + '0' * (point - len(digits))
    else:
        shown = digits[:point] + '.' + digits[point:]
    if left == point:
        return sign + shown
    return f'{sign}{shown}{"E" if capitals else "e"}{left - point:+d}'
