# Rounding, and the operations of school. Source: the library reference of 3.13; the General Decimal
# Arithmetic Specification, 1.70.


def _dropped(number, places):
    """(number without its last digits, what was dropped, the unit of what is left)."""
    if places > _count(number) + 1:
        return 0, 1 if number else 0, 10
    unit = 10 ** places
    return number // unit, number % unit, unit


def _rounds_up(rounding, sign, kept, rest, unit):
    """Whether a digit more than 'kept' is nearer, where 'rest' of 'unit' is left over."""
    if not rest or rounding == ROUND_DOWN:
        return False
    twice = 2 * rest
    if rounding == ROUND_HALF_EVEN:
        return twice > unit or twice == unit and kept % 2 == 1
    if rounding == ROUND_HALF_UP:
        return twice >= unit
    if rounding == ROUND_HALF_DOWN:
        return twice > unit
    if rounding == ROUND_UP:
        return True
    if rounding == ROUND_CEILING:
        return not sign
    if rounding == ROUND_FLOOR:
        return sign == 1
    return kept % 5 == 0


def _overflowed(sign, context, status):
    status += (Overflow, Inexact, Rounded)
    rounding = context.rounding
    if rounding in (ROUND_DOWN, ROUND_05UP) or rounding == (ROUND_CEILING if sign else ROUND_FLOOR):
        return _make(sign, 10 ** context.prec - 1, context.Emax - context.prec + 1)
    return _make(sign, 0, 0, 'F')


def _finish(sign, number, exp, context, status):
    """A finite result as the context wants it: rounded, within its exponents."""
    prec = context.prec
    tiny = context.Emin - prec + 1
    top = context.Emax - prec + 1
    if not number:
        kept = max(tiny, min(exp, top if context.clamp else context.Emax))
        if kept != exp:
            status.append(Clamped)
        return _make(sign, 0, kept)
    least = _count(number) + exp - prec
    if least > top:
        return _overflowed(sign, context, status)
    subnormal = least < tiny
    if subnormal:
        least = tiny
        status.append(Subnormal)
    if exp < least:
        number, rest, unit = _dropped(number, least - exp)
        status.append(Rounded)
        if rest:
            status.append(Inexact)
            if subnormal:
                status.append(Underflow)
            if _rounds_up(context.rounding, sign, number, rest, unit):
                number += 1
        exp = least
        if not number:
            status.append(Clamped)
        elif _count(number) > prec:
            number //= 10
            exp += 1
            if exp > top:
                return _overflowed(sign, context, status)
    if context.clamp and exp > top and number:
        status.append(Clamped)
        number *= 10 ** (exp - top)
        exp = top
    return _make(sign, number, exp)


def _fix(value, context, status):
    if value._kind:
        return _quiet(value, context) if value._kind != 'F' else _as_plain(value)
    return _finish(value._sign, value._int, value._exp, context, status)


def _as_plain(value):
    return value if type(value) is Decimal else _make(value._sign, value._int, value._exp, value._kind)


def _quiet(value, context, kind=None):
    """A NaN with as much of what it carries as the context has room for."""
    carried = value._int
    room = context.prec - context.clamp
    if carried and _count(carried) > room:
        carried %= 10 ** room
    return _make(value._sign, carried, 0, kind or value._kind)


def _nan_of(context, status, *values):
    """The NaN that comes of NaNs; None: there is none among them."""
    for value in values:
        if value._kind == 'N':
            status.append(InvalidOperation)
            return _quiet(value, context, 'n')
    for value in values:
        if value._kind == 'n':
            return _quiet(value, context)
    return None


def _invalid_result(status, condition=InvalidOperation):
    status.append(condition)
    return _NAN


def _op_add(a, b, context, status):
    if a._kind or b._kind:
        found = _nan_of(context, status, a, b)
        if found is not None:
            return found
        if a._kind and b._kind and a._sign != b._sign:
            return _invalid_result(status)
        return _as_plain(a if a._kind else b)
    exp = min(a._exp, b._exp)
    if not a._int and not b._int:
        sign = a._sign if a._sign == b._sign else int(context.rounding == ROUND_FLOOR)
        return _finish(sign, 0, exp, context, status)
    far = a._exp - b._exp
    if a._int and b._int and abs(far) > context.prec + 2:
        return _finish(*_far_sum(a, b, context), context, status)
    if not a._int:
        exp = max(exp, b._exp - context.prec - 1)
        return _finish(b._sign, _moved(b._int, b._exp - exp), exp, context, status)
    if not b._int:
        exp = max(exp, a._exp - context.prec - 1)
        return _finish(a._sign, _moved(a._int, a._exp - exp), exp, context, status)
    x, y = _moved(a._int, a._exp - exp), _moved(b._int, b._exp - exp)
    total = (-x if a._sign else x) + (-y if b._sign else y)
    if not total:
        return _finish(int(context.rounding == ROUND_FLOOR), 0, exp, context, status)
    return _finish(1, -total, exp, context, status) if total < 0 else _finish(0, total, exp, context, status)


def _moved(number, places):
    return number * 10 ** places if places >= 0 else number // 10 ** -places


def _far_sum(a, b, context):
    """The sum of two numbers so far apart that of the smaller only its being there may matter."""
    large, small = (a, b) if a._exp + _count(a._int) >= b._exp + _count(b._int) else (b, a)
    size = _count(large._int)
    # The last place of interest: below it a single digit stands for the small number.
    floor = min(large._exp, large._exp + size - context.prec - 2) - 1
    if small._exp + _count(small._int) <= floor:
        one = small._int * 0 + 1
        number = large._int * 10 ** (large._exp - floor) + (one if large._sign == small._sign else -one)
        return large._sign, number, floor
    exp = min(a._exp, b._exp)
    x, y = a._int * 10 ** (a._exp - exp), b._int * 10 ** (b._exp - exp)
    total = (-x if a._sign else x) + (-y if b._sign else y)
    if not total:
        return int(context.rounding == ROUND_FLOOR), 0, exp
    return (1, -total, exp) if total < 0 else (0, total, exp)


def _op_subtract(a, b, context, status):
    if b._kind in ('n', 'N'):
        return _nan_of(context, status, a, b)
    return _op_add(a, _make(1 - b._sign, b._int, b._exp, b._kind), context, status)


def _op_multiply(a, b, context, status):
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        found = _nan_of(context, status, a, b)
        if found is not None:
            return found
        if not a or not b:
            return _invalid_result(status)
        return _make(sign, 0, 0, 'F')
    return _finish(sign, a._int * b._int, a._exp + b._exp, context, status)


def _op_divide(a, b, context, status):
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        found = _nan_of(context, status, a, b)
        if found is not None:
            return found
        if a._kind:
            return _invalid_result(status) if b._kind else _make(sign, 0, 0, 'F')
        status.append(Clamped)
        return _make(sign, 0, context.Emin - context.prec + 1)
    if not b._int:
        if not a._int:
            return _invalid_result(status, DivisionUndefined)
        status.append(DivisionByZero)
        return _make(sign, 0, 0, 'F')
    ideal = a._exp - b._exp
    if not a._int:
        return _finish(sign, 0, ideal, context, status)
    places = max(0, _count(b._int) - _count(a._int) + context.prec + 1)
    quotient, rest = divmod(a._int * 10 ** places, b._int)
    exp = ideal - places
    if rest:
        return _finish(sign, quotient * 10 + 1, exp - 1, context, status)
    while exp < ideal and quotient % 10 == 0:
        quotient //= 10
        exp += 1
    return _finish(sign, quotient, exp, context, status)


def _whole_division(a, b, context, status):
    """(quotient, remainder) of finite numbers, b not zero; None: the quotient has more digits than the context."""
    exp = min(a._exp, b._exp)
    if not a._int or b.adjusted() > a.adjusted() + 1:
        return 0, _aligned(a, exp, context, status)
    if a.adjusted() - b.adjusted() > context.prec:
        return None
    quotient, rest = divmod(a._int * 10 ** (a._exp - exp), b._int * 10 ** (b._exp - exp))
    if _count(quotient) > context.prec:
        return None
    return quotient, _make(a._sign, rest, exp)


def _aligned(a, exp, context, status):
    """A number with a lower exponent, but no more digits than the context has."""
    if not a._int:
        return _make(a._sign, 0, exp)
    room = max(0, context.prec - _count(a._int))
    places = a._exp - exp
    if places > room:
        status.append(Rounded)
        places = room
    return _make(a._sign, a._int * 10 ** places, a._exp - places)


def _op_divide_int(a, b, context, status):
    return _op_divmod(a, b, context, status, 'quotient')[0]


def _op_remainder(a, b, context, status):
    return _op_divmod(a, b, context, status, 'remainder')[1]


def _op_divmod(a, b, context, status, wanted='both'):
    sign = a._sign ^ b._sign
    found = _nan_of(context, status, a, b)
    if found is not None:
        return found, found
    if a._kind:
        if wanted != 'quotient' or b._kind:
            status.append(InvalidOperation)
        return (_NAN if b._kind else _make(sign, 0, 0, 'F')), _NAN
    if b._kind:
        rest = _fix(a, context, status) if wanted != 'quotient' else _NAN
        return _make(sign, 0, 0), rest
    if not b._int:
        if not a._int:
            status.append(DivisionUndefined)
            return _NAN, _NAN
        if wanted != 'remainder':
            status.append(DivisionByZero)
        if wanted != 'quotient':
            status.append(InvalidOperation)
        return _make(sign, 0, 0, 'F'), _NAN
    happened = []
    found = _whole_division(a, b, context, happened)
    if wanted != 'quotient':
        status += happened
    if found is None:
        status.append(DivisionImpossible)
        return _NAN, _NAN
    quotient, rest = found
    if wanted != 'remainder':
        quotient = _finish(sign, quotient, 0, context, status)
    return quotient, _fix(rest, context, status) if wanted != 'quotient' else rest


def _op_remainder_near(a, b, context, status):
    found = _nan_of(context, status, a, b)
    if found is not None:
        return found
    if a._kind:
        return _invalid_result(status)
    if b._kind:
        return _fix(a, context, status)
    if not b._int:
        return _invalid_result(status, InvalidOperation if a._int else DivisionUndefined)
    if a._int and a.adjusted() - b.adjusted() > context.prec:
        return _invalid_result(status, DivisionImpossible)
    if not a._int or b.adjusted() > a.adjusted() + 1:
        return _fix(_whole_division(a, b, context, status)[1], context, status)
    exp = min(a._exp, b._exp)
    x, y = a._int * 10 ** (a._exp - exp), b._int * 10 ** (b._exp - exp)
    quotient, rest = divmod(x, y)
    sign = a._sign
    if 2 * rest + quotient % 2 > y:
        rest, quotient, sign = y - rest, quotient + 1, 1 - sign
    if _count(quotient) > context.prec:
        return _invalid_result(status, DivisionImpossible)
    return _finish(sign, rest, exp, context, status)


def _op_fma(a, b, c, context, status):
    found = _nan_of(context, status, a, b, c)
    if found is not None and (a._kind in ('n', 'N') or b._kind in ('n', 'N')):
        return found
    if a._kind or b._kind:
        if not a or not b:
            return _invalid_result(status)
        product = _make(a._sign ^ b._sign, 0, 0, 'F')
    else:
        product = _make(a._sign ^ b._sign, a._int * b._int, a._exp + b._exp)
    return found if found is not None else _op_add(product, c, context, status)


def _op_plus(a, context, status):
    found = _nan_of(context, status, a)
    if found is not None:
        return found
    if not a and context.rounding != ROUND_FLOOR:
        a = _make(0, a._int, a._exp)
    return _fix(a, context, status)


def _op_minus(a, context, status):
    found = _nan_of(context, status, a)
    if found is not None:
        return found
    sign = 1 - a._sign if a else int(context.rounding == ROUND_FLOOR and not a._sign)
    return _fix(_make(sign, a._int, a._exp, a._kind), context, status)


def _op_abs(a, context, status):
    found = _nan_of(context, status, a)
    return found if found is not None else _fix(_make(0, a._int, a._exp, a._kind), context, status)
