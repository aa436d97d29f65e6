# Roots, powers, exponentials and logarithms, correctly rounded. Source: the library reference of 3.13.

# Elementary functions: whole numbers in units of 10**-places, with some places more than are asked for, and more again
# as long as the rounding is in doubt.

_logs_of_ten = [0, 0]


def _inverse_atanh(x, places):
    """atanh(1/x) for a whole x."""
    term = 10 ** places // x
    total, divisor, square = term, 3, x * x
    while term:
        term //= square
        total += term // divisor
        divisor += 2
    return total


def _log_of_ten(places):
    known, value = _logs_of_ten
    if known < places:
        known = places + 20
        inner = known + 10
        value = 46 * _inverse_atanh(31, inner) + 34 * _inverse_atanh(49, inner) + 20 * _inverse_atanh(161, inner)
        value //= 10 ** 10
        _logs_of_ten[:] = known, value
    return value // 10 ** (known - places)


def _power_of_e(x, places):
    """e**x for |x| of a few units: halved until it is small, a series, and squared again. Exact to some units."""
    halvings = _isqrt(places) + max(0, x.bit_length() - (10 ** places).bit_length()) + 2
    inner = places + halvings // 2 + 5
    small = (x * 10 ** (inner - places)) >> halvings
    one = 10 ** inner
    total = term = one
    number = 1
    while term:
        term = term * small // (one * number) if term * small >= 0 else -(-term * small // (one * number))
        total += term
        number += 1
    for _ in range(halvings):
        total = total * total // one
    return total // 10 ** (inner - places)


def _exp_digits(a, places):
    """(number, exp) near e**a, with an error of a few units of the last of 'places' digits."""
    size = max(0, a.adjusted() + 1)
    inner = places + size + 5
    x = _signed_moved(a, a._exp + inner)
    ten = _log_of_ten(inner)
    power, rest = divmod(x, ten)
    return _power_of_e(rest, inner), power - inner


def _signed_moved(a, places):
    number = a._int * 10 ** places if places >= 0 else a._int // 10 ** -places
    return -number if a._sign else number


def _ln_units(number, exp, places):
    """The logarithm of number * 10**exp, positive, in units of 10**-places."""
    size = _count(number)
    guess_from = number // 10 ** (size - 17) if size > 17 else number * 10 ** (17 - size)
    scaled = number * 10 ** (places - size + 1) if places - size + 1 >= 0 else number // 10 ** (size - 1 - places)
    # Now scaled is 1 to 10 in units; a guess of 15 digits is made better by atanh of what is missing.
    guess = int(_log(guess_from / 10 ** 16) * 10 ** 17) * 10 ** max(0, places - 17)
    if places < 17:
        guess //= 10 ** (17 - places)
    one = 10 ** places
    near = _power_of_e(guess, places)
    part = (scaled - near) * one // (scaled + near)
    square = part * part // one
    total, term, divisor = part, part, 3
    while term:
        term = term * square // one if term >= 0 else -(-term * square // one)
        total += term // divisor if term >= 0 else -(-term // divisor)
        divisor += 2
    return guess + 2 * total + (exp + size - 1) * _log_of_ten(places)


def _certain(sign, number, exp, error, context, status):
    """The rounded result if all numbers within 'error' round to it; else None."""
    extra = _count(number) - context.prec
    if extra <= 0:
        return None
    unit = 10 ** extra
    tail = number % unit
    half = unit // 2
    if min(tail, unit - tail, abs(tail - half)) <= error:
        return None
    return _finish(sign, number * 10 + 1, exp - 1, context, status)


def _op_exp(a, context, status):
    found = _nan_of(context, status, a)
    if found is not None:
        return found
    if a._kind:
        return _make(0, 0, 0) if a._sign else _make(0, 0, 0, 'F')
    if not a._int:
        return _make(0, 1, 0)
    context = context._like(rounding=ROUND_HALF_EVEN)
    size = a.adjusted()
    if size > _count(max(context.Emax, -context.Emin) + context.prec) + 1:
        if not a._sign:
            return _overflowed(0, context, status)
        return _finish(0, 1, context.Emin - context.prec - 1, context, status)
    if size < -context.prec - 4:
        status += (Inexact, Rounded)
        return _make(0, 10 ** (context.prec - 1), 1 - context.prec)
    extra = 10
    while True:
        number, exp = _exp_digits(a, context.prec + extra + max(0, -size))
        made = _certain(0, number, exp, 10 ** max(0, _count(number) - context.prec - extra + 2), context, status)
        if made is not None:
            return made
        extra += extra


def _ln_digits(a, places):
    """(number, exp) of the logarithm of a positive number that is not 1."""
    inner = places + 5
    if a.adjusted() in (0, -1):
        inner += max(0, -_distance_from_one(a))
    return _ln_units(a._int, a._exp, inner), -inner


def _distance_from_one(a):
    exp = min(a._exp, 0)
    gap = abs(a._int * 10 ** (a._exp - exp) - 10 ** -exp)
    return _count(gap) + exp - 1


def _op_ln(a, context, status, base=None):
    found = _nan_of(context, status, a)
    if found is not None:
        return found
    if not a:
        return _make(1, 0, 0, 'F')
    if a._sign:
        return _invalid_result(status)
    if a._kind:
        return _make(0, 0, 0, 'F')
    context = context._like(rounding=ROUND_HALF_EVEN)
    if _order(a, _ONE) == 0:
        return _finish(0, 0, 0, context, status) if base == 10 else _make(0, 0, 0)
    if base == 10:
        text = _text(a._int)
        if text.strip('0') == '1':
            return _fix(_of_int(a._exp + len(text) - 1), context, status)
    extra = 10
    while True:
        number, exp = _ln_digits(a, context.prec + extra)
        if base == 10:
            number = number * 10 ** -exp // _log_of_ten(-exp)
        size = abs(number)
        error = 10 ** max(0, _count(size) - context.prec - extra + 3)
        made = _certain(int(number < 0), size, exp, error, context, status) if _count(size) > extra else None
        if made is not None:
            return made
        extra += extra


def _op_log10(a, context, status):
    return _op_ln(a, context, status, 10)


def _op_sqrt(a, context, status):
    found = _nan_of(context, status, a)
    if found is not None:
        return found
    if not a:
        return _finish(a._sign, 0, a._exp >> 1, context, status)
    if a._sign:
        return _invalid_result(status)
    if a._kind:
        return _make(0, 0, 0, 'F')
    context = context._like(rounding=ROUND_HALF_EVEN)
    ideal = a._exp >> 1
    number, exp = (a._int, a._exp) if a._exp % 2 == 0 else (a._int * 10, a._exp - 1)
    shift = context.prec + 1 - (_count(number) + 1) // 2
    if shift >= 0:
        number *= 100 ** shift
        lost = 0
    else:
        number, lost = divmod(number, 100 ** -shift)
    exp = exp // 2 - shift
    root = _isqrt(number)
    if lost or root * root != number:
        return _finish(0, root * 10 + 1, exp - 1, context, status)
    while exp < ideal and root % 10 == 0:
        root //= 10
        exp += 1
    if exp > ideal:
        root *= 10 ** (exp - ideal)
        exp = ideal
    return _finish(0, root, exp, context, status)


def _is_whole(a):
    return not a._kind and (a._exp >= 0 or not a._int or a._int % 10 ** min(-a._exp, _count(a._int) + 1) == 0)


def _is_odd(a):
    return _is_whole(a) and a._exp <= 0 and _moved(a._int, a._exp) % 2 == 1


def _op_power(a, b, context, status):
    found = _nan_of(context, status, a, b)
    if found is not None:
        return found
    sign = int(a._sign and _is_odd(b))
    if not a:
        if not b:
            return _invalid_result(status)
        return _make(sign, 0, 0, 'F') if b._sign else _make(sign, 0, 0)
    if a._sign and (b._kind or not _is_whole(b)):
        return _invalid_result(status)
    if not b:
        return _make(0, 1, 0)
    if a._kind:
        return _make(sign, 0, 0) if b._sign else _make(sign, 0, 0, 'F')
    size = _make(0, a._int, a._exp)
    order = _order(size, _ONE)
    if b._kind:
        if order == 0:
            status += (Inexact, Rounded)
            return _make(sign, 10 ** (context.prec - 1), 1 - context.prec)
        return _make(sign, 0, 0, 'F') if (order > 0) != bool(b._sign) else _make(sign, 0, 0)
    if order == 0:
        return _power_of_one(a, b, sign, context, status)
    if _is_whole(b) and b.adjusted() < 20:
        return _whole_power(size, b, sign, context, status)
    return _real_power(size, b, sign, context, status)


def _power_of_one(a, b, sign, context, status):
    if _is_whole(b):
        times = _moved(b._int, b._exp) if b.adjusted() < 20 else 10 ** 20
        places = min(-a._exp * times, context.prec - 1) if not b._sign and a._exp < 0 else 0
        if -a._exp * times > context.prec - 1 and a._exp < 0 and not b._sign:
            status.append(Rounded)
        if b._sign and a._exp < 0:
            return _make(sign, 1, 0)
        return _make(sign, 10 ** max(places, 0), -max(places, 0))
    status += (Inexact, Rounded)
    return _make(sign, 10 ** (context.prec - 1), 1 - context.prec)


def _out_of_reach(a, b, sign, context, status):
    """The result where it is too large or too small for any exponent; None: it is not."""
    digits = a.adjusted() if a.adjusted() >= 0 else a.adjusted() + 1
    most = _count(max(context.Emax, -context.Emin) + context.prec) + 1
    if digits:
        large = b.adjusted() + _count(abs(digits)) - 1
    else:
        large = b.adjusted() + _distance_from_one(a)
    if large <= most:
        return None
    if (_order(a, _ONE) > 0) != bool(b._sign):
        return _overflowed(sign, context, status)
    return _finish(sign, 1, context.Emin - context.prec - 1, context, status)


def _whole_power(a, b, sign, context, status):
    made = _out_of_reach(a, b, sign, context, status)
    if made is not None:
        return made
    times = _moved(b._int, b._exp)
    inner = context._like(prec=context.prec + _count(times) + (3 if b._sign else 2), rounding=ROUND_HALF_EVEN, clamp=0)
    base = made = _op_divide(_ONE, a, inner, status) if b._sign else a
    for bit in bin(times)[3:]:
        made = _op_multiply(made, made, inner, status)
        if bit == '1':
            made = _op_multiply(made, base, inner, status)
        if made._kind:
            return _overflowed(sign, context, status)
        if not made._int:
            break
    return _fix(_make(sign, made._int, made._exp, made._kind), context, status)


def _real_power(a, b, sign, context, status):
    made = _out_of_reach(a, b, sign, context, status)
    if made is not None:
        return made
    exact = _exact_power(a, b, context)
    if exact is not None:
        status += (Inexact, Rounded)
        return _finish(sign, exact._int, exact._exp, context, status)
    inner = context._like(prec=max(context.prec, _count(a._int)) + 23, rounding=ROUND_HALF_EVEN, clamp=0,
                          Emin=MIN_EMIN, Emax=MAX_EMAX)
    extra = 10
    while True:
        places = inner.prec + extra + max(0, b.adjusted() + 1) + 5
        number, exp = _ln_digits(a, places)
        product = _make(b._sign ^ int(number < 0), abs(number) * b._int, exp + b._exp)
        size = product.adjusted()
        if size < -inner.prec - 4:
            made = _make(0, 10 ** (inner.prec - 1), 1 - inner.prec)
        else:
            number, exp = _exp_digits(product, inner.prec + extra + max(0, -size))
            error = 10 ** max(0, _count(number) - inner.prec - extra + 2)
            made = _certain(sign, number, exp, error, inner, status)
        if made is not None:
            status += (Inexact, Rounded)
            return _fix(_make(sign, made._int, made._exp, made._kind), context, status)
        extra += extra


def _exact_power(a, b, context):
    """A power that is no whole one and has few digits, with as many zeros as the context has room for; None: none."""
    fraction = _normal_ratio(b)
    if fraction is None or fraction[1] > 4 * context.prec:
        return None
    above, below = fraction
    number, exp = a._int, a._exp
    while number % 10 == 0:
        number //= 10
        exp += 1
    if exp % below:
        shift = exp % below
        number, exp = number * 10 ** shift, exp - shift
    root = _whole_root(number, below)
    if root is None:
        return None
    root_exp = exp // below
    if above < 0:
        quotient = _op_divide(_ONE, _make(0, root, root_exp), context._like(prec=context.prec + 5, traps=_SignalDict()), [])
        if _order(_make(0, quotient._int * root, quotient._exp + root_exp), _ONE) != 0:
            return None
        root, root_exp, above = quotient._int, quotient._exp, -above
    if _count(root) * above > 5 * context.prec + _count(a._int) + 60:
        return None
    number, exp = root ** above, root_exp * above
    spare = max(0, context.prec - _count(number))
    return _make(0, number * 10 ** spare, exp - spare)


def _normal_ratio(b):
    if b._exp < -50 or b.adjusted() > 4:
        return None
    above, below = b.as_integer_ratio()
    return above, below


def _whole_root(number, degree):
    low, high = 0, 1 << (number.bit_length() // degree + 1)
    while low <= high:
        middle = (low + high) // 2
        power = middle ** degree
        if power == number:
            return middle
        if power < number:
            low = middle + 1
        else:
            high = middle - 1
    return None


def _power_modulo(a, b, c, context, status):
    """pow(a, b, c) of whole numbers."""
    found = _nan_of(context, status, a, b, c)
    if found is not None:
        return found
    if not (_is_whole(a) and _is_whole(b) and _is_whole(c)) or b._sign and b or not c or not a and not b \
            or c.adjusted() >= context.prec:
        return _invalid_result(status)
    modulus = _moved(c._int, c._exp)
    number = pow(_moved(a._int, a._exp) if a._exp < 0 else a._int * pow(10, a._exp, modulus), int(b), modulus)
    return _make(int(a._sign and _is_odd(b)), number, 0)
