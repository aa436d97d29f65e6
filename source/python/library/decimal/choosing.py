# Comparing, choosing and moving digits, and the context of the moment. Source: the library reference of 3.13.


def _op_compare(a, b, context, status):
    found = _nan_of(context, status, a, b)
    return found if found is not None else _of_int(_order(a, b))


def _op_compare_signal(a, b, context, status):
    found = _nan_of(context, status, a, b)
    if found is not None:
        if InvalidOperation not in status:
            status.append(InvalidOperation)
        return found
    return _of_int(_order(a, b))


def _total_order(a, b):
    """-1, 0 or 1 in the order of all that a Decimal can be: 1.0 before 1, numbers before NaNs."""
    if a._sign != b._sign:
        return -1 if a._sign else 1
    ranks = {'': 0, 'F': 0, 'N': 1, 'n': 2}
    x, y = ranks[a._kind], ranks[b._kind]
    if x == y:
        if x:
            x, y = a._int, b._int
        else:
            order = _order(a, b)
            if order or a._kind:
                return order
            x, y = a._exp, b._exp
    order = (x > y) - (x < y)
    return -order if a._sign else order


def _op_compare_total(a, b, context, status):
    return _of_int(_total_order(a, b))


def _op_compare_total_mag(a, b, context, status):
    return _of_int(_total_order(_op_copy_abs(a), _op_copy_abs(b)))


def _op_copy_abs(a, context=None, status=None):
    return _make(0, a._int, a._exp, a._kind)


def _op_copy_negate(a, context=None, status=None):
    return _make(1 - a._sign, a._int, a._exp, a._kind)


def _op_copy_sign(a, b, context, status):
    return _make(b._sign, a._int, a._exp, a._kind)


def _op_same_quantum(a, b, context, status):
    if a._kind or b._kind:
        return a._kind == b._kind == 'F' or a._kind in ('n', 'N') and b._kind in ('n', 'N')
    return a._exp == b._exp


def _chosen(name, wants, mag):
    """max, min and their forms for magnitudes: of a number and a quiet NaN the number."""
    def choose(a, b, context, status):
        if a._kind in ('n', 'N') or b._kind in ('n', 'N'):
            if a._kind == 'n' and b._kind not in ('n', 'N'):
                return _fix(b, context, status)
            if b._kind == 'n' and a._kind not in ('n', 'N'):
                return _fix(a, context, status)
            return _nan_of(context, status, a, b)
        order = _order(_op_copy_abs(a), _op_copy_abs(b)) if mag else _order(a, b)
        if order == 0:
            order = _total_order(a, b)
        return _fix(a if order * wants > 0 or order == 0 and wants < 0 else b, context, status)
    choose.__name__ = name
    return choose


_op_max = _chosen('max', 1, False)
_op_max_mag = _chosen('max_mag', 1, True)
_op_min = _chosen('min', -1, False)
_op_min_mag = _chosen('min_mag', -1, True)


def _next(a, up, context):
    """The number beside a finite or infinite one."""
    sign = 0 if up else 1
    largest = _make(1 - sign, 10 ** context.prec - 1, context.Emax - context.prec + 1)
    if a._kind:
        return _as_plain(a) if a._sign == sign else largest
    quiet = context._like(rounding=ROUND_CEILING if up else ROUND_FLOOR, traps=_SignalDict())
    happened = []
    made = _fix(a, quiet, happened)
    if Inexact in happened:
        return made
    return _op_add(a, _make(sign, 1, context.Emin - context.prec), quiet, happened)


def _op_next_plus(a, context, status):
    found = _nan_of(context, status, a)
    return found if found is not None else _next(a, True, context)


def _op_next_minus(a, context, status):
    found = _nan_of(context, status, a)
    return found if found is not None else _next(a, False, context)


def _op_next_toward(a, b, context, status):
    found = _nan_of(context, status, a, b)
    if found is not None:
        return found
    order = _order(a, b)
    if order == 0:
        return _make(b._sign, a._int, a._exp, a._kind)
    made = _next(a, order < 0, context)
    if made._kind:
        status += (Overflow, Inexact, Rounded)
    elif made.adjusted() < context.Emin:
        status += (Underflow, Subnormal, Inexact, Rounded)
        if not made._int:
            status.append(Clamped)
    return made


def _op_logb(a, context, status):
    found = _nan_of(context, status, a)
    if found is not None:
        return found
    if a._kind:
        return _make(0, 0, 0, 'F')
    if not a._int:
        status.append(DivisionByZero)
        return _make(1, 0, 0, 'F')
    return _fix(_of_int(a.adjusted()), context, status)


def _op_scaleb(a, b, context, status):
    found = _nan_of(context, status, a, b)
    if found is not None:
        return found
    most = 2 * (context.Emax + context.prec)
    if b._kind or b._exp != 0 or b._int > most:
        return _invalid_result(status)
    if a._kind:
        return _as_plain(a)
    return _finish(a._sign, a._int, a._exp + (-b._int if b._sign else b._int), context, status)


def _turned(a, b, context, status, turns):
    """shift and rotate: the digits moved to the left, or the right where b is negative."""
    found = _nan_of(context, status, a, b)
    if found is not None:
        return found
    prec = context.prec
    if b._kind or b._exp != 0 or b._int > prec:
        return _invalid_result(status)
    if a._kind:
        return _as_plain(a)
    places = -b._int if b._sign else b._int
    number = a._int % 10 ** prec
    if turns:
        places %= prec
        number = number * 10 ** places % 10 ** prec + number // 10 ** (prec - places)
    else:
        number = _moved(number, places) % 10 ** prec
    return _make(a._sign, number, a._exp)


def _op_shift(a, b, context, status):
    return _turned(a, b, context, status, False)


def _op_rotate(a, b, context, status):
    return _turned(a, b, context, status, True)


def _bits(a):
    """The digits of a number of zeros and ones; None: it is none."""
    if a._kind or a._sign or a._exp != 0:
        return None
    text = _text(a._int)
    return int(text, 2) if not text.strip('01') else None


def _of_bits(bits, context):
    return _make(0, _number(bin(bits)[2:]) % 10 ** context.prec, 0)


def _logical(operation):
    def combine(a, b, context, status):
        x, y = _bits(a), _bits(b)
        if x is None or y is None:
            return _invalid_result(status)
        return _of_bits(operation(x, y), context)
    return combine


_op_logical_and = _logical(lambda x, y: x & y)
_op_logical_or = _logical(lambda x, y: x | y)
_op_logical_xor = _logical(lambda x, y: x ^ y)


def _op_logical_invert(a, context, status):
    bits = _bits(a)
    if bits is None:
        return _invalid_result(status)
    return _of_bits(bits ^ ((1 << max(context.prec, bits.bit_length())) - 1), context)


def _compared(a, b, ordering, test):
    """A comparison operator with a number of any kind; 'ordering': it is not == or !=."""
    context = _context(None)
    if isinstance(b, float):
        context.flags._set.add(FloatOperation)
        if ordering and FloatOperation in context.traps._set:
            raise FloatOperation([FloatOperation])
        b = _of_float(b)
    elif isinstance(b, int):
        b = _of_int(b)
    elif isinstance(b, complex) and not ordering:
        if b.imag:
            return False
        return _compared(a, b.real, ordering, test)
    elif isinstance(b, _numbers.Rational):
        a = a if a._kind else _make(a._sign, a._int * int(b.denominator), a._exp)
        b = _of_int(int(b.numerator))
    elif not isinstance(b, Decimal):
        return NotImplemented
    if a._kind in ('n', 'N') or b._kind in ('n', 'N'):
        if ordering or a._kind == 'N' or b._kind == 'N':
            return _done(context, [InvalidOperation], False)
        return False
    return test(_order(a, b))


# The context of the moment

def getcontext():
    """Get the current default context.

"""
    context = _here.get(None)
    if context is None:
        context = DefaultContext.copy()
        _here.set(context)
    return context


def setcontext(context, /):
    """Set a new default context.

"""
    if not isinstance(context, Context):
        raise TypeError('argument must be a context')
    if any(context is one for one in (DefaultContext, BasicContext, ExtendedContext)):
        context = context.copy()
        context.clear_flags()
    _here.set(context)


class _ContextManager:
    """A copy of a context that is the current one within a with statement."""

    __slots__ = ('_new', '_saved')

    def __init__(self, context):
        self._new = context

    def __enter__(self):
        self._saved = getcontext()
        setcontext(self._new)
        return self._new

    def __exit__(self, *details):
        setcontext(self._saved)


def localcontext(ctx=None, **kwargs):
    """Return a context manager that will set the default context to a copy of ctx
on entry to the with-statement and restore the previous default context when
exiting the with-statement. If no context is supplied, a copy of the current
default context is used.

"""
    made = _context(ctx).copy()
    for name, value in kwargs.items():
        if name not in Context.__slots__:
            raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        if value is not None:
            setattr(made, name, value)
    return _ContextManager(made)
