import math


def error(action):
    try:
        action()
    except Exception as e:
        return f'{type(e).__name__}: {e}'

print(math.pi, math.e, math.tau, math.inf, math.nan)  # expect: 3.141592653589793 2.718281828459045 6.283185307179586 inf nan
print(math.sin(1), math.cos(1e22), math.tan(math.pi / 2), math.atan2(-1, -1), math.exp(1), math.log(10), math.log(8, 2))
# expect: 0.8414709848078965 0.523214785395139 1.633123935319537e+16 -2.356194490192345 2.718281828459045 2.302585092994046 3.0
print(math.log10(1000), math.log2(10 ** 400), math.log1p(1e-10), math.sqrt(2), math.sinh(1), math.acosh(2))
# expect: 3.0 1328.771237954945 9.999999999500001e-11 1.4142135623730951 1.1752011936438014 1.3169578969248166
print(math.floor(-1.5), math.ceil(1.2), math.trunc(-1.7), math.factorial(25), math.comb(50, 25), math.perm(5, 2), math.isqrt(10 ** 40))
# expect: -2 2 -1 15511210043330985984000000 126410606437752 20 100000000000000000000
print(math.gcd(12, -18, 27), math.lcm(4, 6), math.fsum([0.1] * 10), math.prod([1, 2, 3.5]), math.sumprod([1, 2], [3, 4]))  # expect: 3 12 1.0 7.0 11
print(math.hypot(3, 4), math.dist([0, 0], [1, 1]), math.frexp(8.5), math.ldexp(0.5, 3), math.modf(-1.5), math.fmod(-7, 3), math.remainder(7, 4))
# expect: 5.0 1.4142135623730951 (0.53125, 4) 4.0 (-0.5, -1.0) -1.0 -1.0
print(math.gamma(0.5), math.lgamma(10), math.erf(0.5), math.ulp(1.0), math.nextafter(1, 2), math.copysign(1, -0.0), math.isclose(0.1 + 0.2, 0.3))
# expect: 1.7724538509055159 12.801827480081467 0.5204998778130465 2.220446049250313e-16 1.0000000000000002 -1.0 True
print(error(lambda: math.sqrt(-1)))  # expect: ValueError: math domain error
print(error(lambda: math.log(0)))  # expect: ValueError: math domain error
print(error(lambda: math.exp(1000)))  # expect: OverflowError: math range error
print(error(lambda: math.factorial(-1)))  # expect: ValueError: factorial() not defined for negative values
print(error(lambda: math.sin('a')))  # expect: TypeError: must be real number, not str
print(error(lambda: math.floor(math.inf)))  # expect: OverflowError: cannot convert float infinity to integer
print(error(lambda: math.gcd(1.5)))  # expect: TypeError: 'float' object cannot be interpreted as an integer
