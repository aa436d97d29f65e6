from decimal import Decimal, Context, InvalidOperation, ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, getcontext, localcontext
def refused(action):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
print(Decimal('0.1') + Decimal('0.2'), sum([Decimal('0.1')] * 10), Decimal('1.10') * 3, repr(Decimal('-1E+3')))
# expect: 0.3 1.0 3.30 Decimal('-1E+3')
print(Decimal(1) / 3, Decimal(2).sqrt(), Decimal(1).exp(), Decimal(10).ln(), Decimal(2) ** Decimal('0.5'))
# expect: 0.3333333333333333333333333333 1.414213562373095048801688724 2.718281828459045235360287471 2.302585092994045684017991455 1.414213562373095048801688724
print(Decimal(0.1))
# expect: 0.1000000000000000055511151231257827021181583404541015625
print(Decimal('7') // 2, Decimal('-7') % 3, divmod(Decimal('7.5'), 2), Decimal('1.50') ** 2, Decimal(2) ** -2)
# expect: 3 -1 (Decimal('3'), Decimal('1.5')) 2.2500 0.25
print(Decimal('2.675').quantize(Decimal('0.01')), Decimal('2.675').quantize(Decimal('1'), rounding=ROUND_UP), round(Decimal('2.5')), round(Decimal('2.345'), 2))
# expect: 2.68 3 2 2.34
with localcontext(prec=5, rounding=ROUND_DOWN) as context:
    print(Decimal(2) / 3, context.prec)
# expect: 0.66666 5
print(getcontext())
# expect: Context(prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[Inexact, FloatOperation, Rounded], traps=[InvalidOperation, DivisionByZero, Overflow])
print(f'{Decimal("1234567.891"):,.2f}|{Decimal("0.5"):.0%}|{Decimal("3"):>8}|{Decimal("-1.5"):08.2f}|{Decimal("12345"):.3e}|{Decimal("1E+10")}')
# expect: 1,234,567.89|50%|       3|-0001.50|1.234e+4|1E+10
print(Decimal('1.0') == 1 == Decimal('1'), hash(Decimal('1.5')) == hash(1.5), Decimal('0.1') == 0.1, Decimal('1') < 1.5, max(Decimal(1), 2))
# expect: True True False True 2
print(Decimal('NaN') == Decimal('NaN'), Decimal('Infinity') > 10 ** 100, Decimal('-0'), Decimal('sNaN12').is_snan())
# expect: False True -0 True
print(Decimal('123.4500').normalize(), Decimal('123.45').as_tuple(), Decimal('0.25').as_integer_ratio(), Decimal('12E+3').to_eng_string())
# expect: 123.45 DecimalTuple(sign=0, digits=(1, 2, 3, 4, 5), exponent=-2) (1, 4) 12E+3
refused(lambda: Decimal('abc'))
# expect: InvalidOperation [<class 'decimal.ConversionSyntax'>]
refused(lambda: Decimal(1) / 0)
# expect: DivisionByZero [<class 'decimal.DivisionByZero'>]
refused(lambda: Decimal(0) / 0)
# expect: InvalidOperation [<class 'decimal.DivisionUndefined'>]
refused(lambda: Decimal(1) + 1.5)
# expect: TypeError unsupported operand type(s) for +: 'decimal.Decimal' and 'float'
refused(lambda: Decimal(-1).sqrt())
# expect: InvalidOperation [<class 'decimal.InvalidOperation'>]
refused(lambda: Decimal(None))
# expect: TypeError conversion from NoneType to Decimal is not supported
refused(lambda: Decimal('NaN') < 1)
# expect: InvalidOperation [<class 'decimal.InvalidOperation'>]
quiet = Context(prec=4, traps=[])
print(quiet.divide(1, 0), quiet.sqrt(-1), quiet.create_decimal('1.23456'), [flag.__name__ for flag, on in quiet.flags.items() if on])
# expect: Infinity NaN 1.235 ['InvalidOperation', 'DivisionByZero', 'Inexact', 'Rounded']
print(sorted([Decimal('3'), Decimal('1.5'), Decimal('-2')]), int(Decimal('-3.9')), float(Decimal('0.1')), bool(Decimal('0.00')))
# expect: [Decimal('-2'), Decimal('1.5'), Decimal('3')] -3 0.1 False
