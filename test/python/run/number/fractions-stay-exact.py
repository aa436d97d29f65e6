from fractions import Fraction
from decimal import Decimal
import numbers, statistics
def refused(action):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
third = Fraction(1, 3)
print(third + Fraction(1, 6), third - 1, third * 3, third / 2, -third ** 2, third ** -2, 2 // third, Fraction(7, 2) % 1)
# expect: 1/2 -2/3 1 1/6 -1/9 9 6 1/2
print(repr(Fraction(6, -4)), Fraction('0.125'), Fraction(' -3/9 '), Fraction('1e-2'), Fraction(0.5), Fraction(Decimal('1.1')))
# expect: Fraction(-3, 2) 1/8 -1/3 1/100 1/2 11/10
print(Fraction(0.1), Fraction(3.141592653589793).limit_denominator(100), Fraction(5, 2).numerator, Fraction(5, 2).as_integer_ratio())
# expect: 3602879701896397/36028797018963968 311/99 5 (5, 2)
print(third < 0.34, third == Decimal(1) / 3, Fraction(1, 2) == 0.5, hash(Fraction(1, 2)) == hash(0.5), Fraction(4, 2) == 2, {Fraction(2): 'two'}[2])
# expect: True False True True True two
print(third + 0.5, third * 1j, 2 ** Fraction(2), 4 ** Fraction(1, 2), int(Fraction(-7, 2)), round(Fraction(5, 2)), round(Fraction(22, 7), 2))
# expect: 0.8333333333333333 0.3333333333333333j 4 2.0 -3 2 157/50
print(f'{Fraction(22, 7):.3f} {Fraction(1, 3):>8} {Fraction(10 ** 6, 3):,.1f} {Fraction(1, 8):%} {Fraction(2, 3):.2e}')
# expect: 3.143      1/3 333,333.3 12.500000% 6.67e-01
refused(lambda: Fraction(1, 0))
# expect: ZeroDivisionError Fraction(1, 0)
refused(lambda: third / 0)
# expect: ZeroDivisionError Fraction(1, 0)
refused(lambda: Fraction('x'))
# expect: ValueError Invalid literal for Fraction: 'x'
refused(lambda: Fraction(1.5, 2))
# expect: TypeError both arguments should be Rational instances
refused(lambda: third < 1j)
# expect: TypeError '<' not supported between instances of 'Fraction' and 'complex'
print(sum([Fraction(1, n) for n in range(1, 5)]), max(third, 0.3), statistics.mean([third, Fraction(1, 2)]))
# expect: 25/12 1/3 5/12
print(isinstance(third, numbers.Rational), isinstance(3, numbers.Integral), isinstance(1.5, numbers.Real), isinstance(1j, numbers.Real), isinstance(Decimal(1), numbers.Number), issubclass(bool, numbers.Integral))
# expect: True True True False True True
try:
    format(third, '03')
except ValueError as error:
    print(error)  # expect: Invalid format specifier '03' for object of type 'Fraction'
