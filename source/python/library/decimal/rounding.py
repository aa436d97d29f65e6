# A number with other digits: quantize and its kin, and the order of numbers. Source: the library reference of
# 3.13.


def _op_normalize(a, context, status):
    found = _nan_of(context, status, a)
    if found is not None:
        return found
    a = _fix(a, context, status)
    if a._kind:
        return a
    if not a._int:
        return _make(a._sign, 0, 0)
    number, exp = a._int, a._exp
    top = context.Emax - context.prec + 1 if context.clamp else context.Emax
    while number % 10 == 0 and exp < top:
        number //= 10
        exp += 1
    return _make(a._sign, number, exp)


def _op_quantize(a, b, context, status):
    found = _nan_of(context, status, a, b)
    if found is not None:
        return found
    if a._kind or b._kind:
        return _as_plain(a) if a._kind and b._kind else _invalid_result(status)
    exp = b._exp
    if not context.Emin - context.prec + 1 <= exp <= context.Emax:
        return _invalid_result(status)
    if not a._int:
        return _finish(a._sign, 0, exp, context, status)
    if a.adjusted() > context.Emax or a.adjusted() - exp + 1 > context.prec:
        return _invalid_result(status)
    made = _rescaled(a, exp, context.rounding)
    if made.adjusted() > context.Emax or _count(made._int) > context.prec:
        return _invalid_result(status)
    if made._int and made.adjusted() < context.Emin:
        status.append(Subnormal)
    if made._exp > a._exp:
        status.append(Rounded)
        if _order(made, a) != 0:
            status.append(Inexact)
    return _finish(made._sign, made._int, made._exp, context, status)


def _rescaled(a, exp, rounding):
    """A finite number with another exponent, rounded where it has to be."""
    if a._exp >= exp or not a._int:
        return _make(a._sign, a._int * 10 ** (a._exp - exp) if a._int else 0, exp)
    number, rest, unit = _dropped(a._int, exp - a._exp)
    return _make(a._sign, number + _rounds_up(rounding, a._sign, number, rest, unit), exp)


def _to_whole(a, rounding):
    return a if a._kind or a._exp >= 0 else _rescaled(a, 0, rounding)


def _op_to_integral_exact(a, context, status, tells=True):
    found = _nan_of(context, status, a)
    if found is not None:
        return found
    if a._kind or a._exp >= 0:
        return _as_plain(a)
    made = _to_whole(a, context.rounding)
    if tells and a._int:
        status.append(Rounded)
        if _order(made, a) != 0:
            status.append(Inexact)
    return made


def _op_to_integral_value(a, context, status):
    return _op_to_integral_exact(a, context, status, False)


def _order(a, b):
    """-1, 0 or 1: how two numbers that are no NaNs compare."""
    if a._kind or b._kind:
        x = (-1 if a._sign else 1) if a._kind else 0
        y = (-1 if b._sign else 1) if b._kind else 0
        return (x > y) - (x < y)
    if not a._int or not b._int:
        x = 0 if not a._int else -1 if a._sign else 1
        y = 0 if not b._int else -1 if b._sign else 1
        return (x > y) - (x < y)
    if a._sign != b._sign:
        return -1 if a._sign else 1
    x, y = a._exp + _count(a._int), b._exp + _count(b._int)
    if x == y:
        exp = min(a._exp, b._exp)
        x, y = a._int * 10 ** (a._exp - exp), b._int * 10 ** (b._exp - exp)
    order = (x > y) - (x < y)
    return -order if a._sign else order
