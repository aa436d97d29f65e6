# What makes the operations into methods of Decimal and Context. Source: the library reference of 3.13.

# The operations as methods: of a Decimal in the context of the moment or another, and of a context.

def _operand(value):
    """A number of an operator as a Decimal; None: it is none."""
    if isinstance(value, Decimal):
        return value
    return _of_int(value) if isinstance(value, int) else None


def _argument(value):
    found = _operand(value)
    if found is None:
        raise TypeError(f'conversion from {_type_name(value)} to Decimal is not supported')
    return found


def _operator(name, operation):
    def forward(self, other, /):
        other = _operand(other)
        if other is None:
            return NotImplemented
        context = _context(None)
        status = []
        result = operation(self, other, context, status)
        return _done(context, status, result) if status else result

    def backward(self, other, /):
        other = _operand(other)
        return NotImplemented if other is None else forward(other, self)

    for made, title in ((forward, f'__{name}__'), (backward, f'__r{name}__')):
        made.__name__, made.__qualname__ = title, f'Decimal.{title}'
        setattr(Decimal, title, made)


for _name, _operation in (('add', _op_add), ('sub', _op_subtract), ('mul', _op_multiply), ('truediv', _op_divide),
                          ('floordiv', _op_divide_int), ('mod', _op_remainder), ('divmod', _op_divmod)):
    _operator(_name, _operation)


def _sign_operator(name, operation):
    def method(self, /):
        context = _context(None)
        status = []
        return _done(context, status, operation(self, context, status))
    method.__name__, method.__qualname__ = name, f'Decimal.{name}'
    setattr(Decimal, name, method)


for _name, _operation in (('__pos__', _op_plus), ('__neg__', _op_minus), ('__abs__', _op_abs)):
    _sign_operator(_name, _operation)


def _power_of(a, b, modulus, context):
    status = []
    if modulus is None:
        return _done(context, status, _op_power(a, b, context, status))
    return _done(context, status, _power_modulo(a, b, modulus, context, status))


def _pow(self, other, modulo=None, /):
    other, limit = _operand(other), None if modulo is None else _operand(modulo)
    if other is None or modulo is not None and limit is None:
        return NotImplemented
    return _power_of(self, other, limit, _context(None))


def _rpow(self, other, modulo=None, /):
    other = _operand(other)
    return NotImplemented if other is None else _pow(other, self, modulo)


_pow.__name__, _rpow.__name__ = '__pow__', '__rpow__'
Decimal.__pow__, Decimal.__rpow__ = _pow, _rpow


def _methods(name, operation, operands, doc, title=None, on_number=True):
    """One operation as a method of Decimal and one of Context; 'operands': how many it has."""
    def run(context, values):
        status = []
        result = operation(*values, context, status)
        return _done(context, status, result) if status else result

    if operands == 1:
        def of_number(self, context=None):
            return run(_context(context), (self,))

        def of_context(self, x, /):
            return run(self, (_argument(x),))
    elif operands == 2:
        def of_number(self, other, context=None):
            return run(_context(context), (self, _argument(other)))

        def of_context(self, x, y, /):
            return run(self, (_argument(x), _argument(y)))
    else:
        def of_number(self, other, third, context=None):
            return run(_context(context), (self, _argument(other), _argument(third)))

        def of_context(self, x, y, z, /):
            return run(self, (_argument(x), _argument(y), _argument(z)))
    for made, cls in ((of_number, Decimal), (of_context, Context)):
        made.__name__, made.__qualname__, made.__doc__ = name, f'{cls.__name__}.{name}', doc
        if cls is Context or on_number:
            setattr(cls, name, made)


for _name, _operation, _count_of, _doc in (
        ('exp', _op_exp, 1, 'Return e ** x.'), ('ln', _op_ln, 1, 'Return the natural logarithm of x.'),
        ('log10', _op_log10, 1, 'Return the base ten logarithm of x.'), ('sqrt', _op_sqrt, 1, 'Return the square root of x.'),
        ('normalize', _op_normalize, 1, 'Remove trailing zeros.'), ('logb', _op_logb, 1, 'Return the adjusted exponent of x.'),
        ('logical_invert', _op_logical_invert, 1, 'Invert all digits of x.'),
        ('next_minus', _op_next_minus, 1, 'Return the largest number below x.'),
        ('next_plus', _op_next_plus, 1, 'Return the smallest number above x.'),
        ('compare', _op_compare, 2, 'Compare x and y numerically.'),
        ('compare_signal', _op_compare_signal, 2, 'Compare x and y numerically; all NaNs signal.'),
        ('compare_total', _op_compare_total, 2, 'Compare x and y by what they are, not only by value.'),
        ('compare_total_mag', _op_compare_total_mag, 2, 'The same with the signs left out.'),
        ('copy_sign', _op_copy_sign, 2, 'Return x with the sign of y.'),
        ('max', _op_max, 2, 'Return the larger number.'), ('max_mag', _op_max_mag, 2, 'Return the one of larger size.'),
        ('min', _op_min, 2, 'Return the smaller number.'), ('min_mag', _op_min_mag, 2, 'Return the one of smaller size.'),
        ('next_toward', _op_next_toward, 2, 'Return the number beside x in the direction of y.'),
        ('remainder_near', _op_remainder_near, 2, 'Return x - y * n, n being the whole number nearest to x / y.'),
        ('rotate', _op_rotate, 2, 'Turn the digits of x by y places.'), ('shift', _op_shift, 2, 'Move the digits of x by y places.'),
        ('same_quantum', _op_same_quantum, 2, 'Tell whether two numbers have the same exponent.'),
        ('scaleb', _op_scaleb, 2, 'Return x with y added to its exponent.'),
        ('logical_and', _op_logical_and, 2, 'Digit-wise and.'), ('logical_or', _op_logical_or, 2, 'Digit-wise or.'),
        ('logical_xor', _op_logical_xor, 2, 'Digit-wise exclusive or.'),
        ('fma', _op_fma, 3, 'Return x * y + z without rounding in between.')):
    _methods(_name, _operation, _count_of, _doc)
for _name, _operation, _count_of, _doc in (
        ('abs', _op_abs, 1, 'Return the absolute value of x.'), ('minus', _op_minus, 1, 'Return -x.'),
        ('plus', _op_plus, 1, 'Return x, rounded.'), ('add', _op_add, 2, 'Return the sum of x and y.'),
        ('divide', _op_divide, 2, 'Return x divided by y.'), ('divide_int', _op_divide_int, 2, 'Return x // y.'),
        ('divmod', _op_divmod, 2, 'Return quotient and remainder of x / y.'),
        ('multiply', _op_multiply, 2, 'Return the product of x and y.'),
        ('remainder', _op_remainder, 2, 'Return the remainder of x / y.'), ('quantize', _op_quantize, 2, 'Return x with the exponent of y.'),
        ('subtract', _op_subtract, 2, 'Return the difference of x and y.'),
        ('to_integral_exact', _op_to_integral_exact, 1, 'Round to a whole number, telling of it.'),
        ('to_integral_value', _op_to_integral_value, 1, 'Round to a whole number.')):
    _methods(_name, _operation, _count_of, _doc, on_number=False)


def _roundable(name, operation, doc):
    def method(self, rounding=None, context=None):
        return _rounded_by(operation, (self,), rounding, context)
    method.__name__, method.__qualname__, method.__doc__ = name, f'Decimal.{name}', doc
    setattr(Decimal, name, method)


def _rounded_by(operation, values, rounding, context):
    context = _context(context)
    if rounding is not None and rounding not in _roundings:
        Context(rounding=rounding)
    status = []
    inner = context if rounding is None else context._like(rounding=rounding)
    return _done(context, status, operation(*values, inner, status))


_roundable('to_integral_exact', _op_to_integral_exact, 'Round to a whole number, telling of it.')
_roundable('to_integral_value', _op_to_integral_value, 'Round to a whole number.')
_roundable('to_integral', _op_to_integral_value, 'Round to a whole number.')
Context.to_integral = Context.to_integral_value


def _quantize(self, exp, rounding=None, context=None):
    """Return a value equal to the first operand after rounding and having the
exponent of the second operand.

    >>> Decimal('1.41421356').quantize(Decimal('1.000'))
    Decimal('1.414')

"""
    return _rounded_by(_op_quantize, (self, _argument(exp)), rounding, context)


_quantize.__name__, _quantize.__qualname__ = 'quantize', 'Decimal.quantize'
Decimal.quantize = _quantize


def _context_power(self, a, b, modulo=None):
    """Compute a**b. If 'a' is negative, then 'b' must be integral.

"""
    return _power_of(_argument(a), _argument(b), None if modulo is None else _argument(modulo), self)


_context_power.__name__, _context_power.__qualname__ = 'power', 'Context.power'
Context.power = _context_power


def _plain(name):
    """Methods that need no context, for a context too."""
    method = getattr(Decimal, name)

    def of_context(self, x, /):
        if name == 'canonical' and not isinstance(x, Decimal):
            raise TypeError('argument must be a Decimal')
        x = _argument(x)
        return method(x, self) if name in ('is_normal', 'is_subnormal', 'number_class', 'to_eng_string') else method(x)
    of_context.__name__, of_context.__qualname__, of_context.__doc__ = name, f'Context.{name}', method.__doc__
    setattr(Context, name, of_context)


def _copy_abs(self, /):
    """Return the absolute value of the argument.  This operation is unaffected by
context and is quiet: no flags are changed and no rounding is performed.

"""
    return _op_copy_abs(self)


def _copy_negate(self, /):
    """Return the negation of the argument.  This operation is unaffected by context
and is quiet: no flags are changed and no rounding is performed.

"""
    return _op_copy_negate(self)


for _name, _method in (('copy_abs', _copy_abs), ('copy_negate', _copy_negate)):
    _method.__name__, _method.__qualname__ = _name, f'Decimal.{_name}'
    setattr(Decimal, _name, _method)
for _name in ('canonical', 'copy_abs', 'copy_negate', 'is_canonical', 'is_finite', 'is_infinite', 'is_nan', 'is_normal',
              'is_qnan', 'is_signed', 'is_snan', 'is_subnormal', 'is_zero', 'number_class', 'to_eng_string'):
    _plain(_name)


def _to_sci_string(self, x, /):
    """Convert a number to a string using scientific notation.

"""
    return _shown_as(_argument(x), self.capitals)


def _copy_decimal(self, x, /):
    """Return a copy of Decimal x.

"""
    return _argument(x)


def _apply(self, x, /):
    status = []
    return _done(self, status, _fix(_argument(x), self, status))


Context.to_sci_string, Context.copy_decimal, Context._apply = _to_sci_string, _copy_decimal, _apply

_template = Context.__new__(Context)
for _name, _value in (('prec', 28), ('rounding', ROUND_HALF_EVEN), ('Emin', -999999), ('Emax', 999999), ('capitals', 1),
                      ('clamp', 0), ('flags', _SignalDict()), ('traps', _SignalDict([InvalidOperation, DivisionByZero, Overflow]))):
    setattr(_template, _name, _value)
DefaultContext = Context()
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP,
                       traps=[Clamped, InvalidOperation, DivisionByZero, Overflow, Underflow])
ExtendedContext = Context(prec=9, traps=[])
_template = DefaultContext
_here = _ContextVar('decimal_context')
_NAN = _make(0, 0, 0, 'n')
_ONE = _make(0, 1, 0)
_numbers.Number.register(Decimal)
for _cls in (Decimal, Context, _SignalDict, _ContextManager):
    _cls.__name__ = _cls.__qualname__ = _cls.__name__.removeprefix('_')
    _named(_cls)
del _cls, _name, _value, _operation, _count_of, _doc, _method
