# cmath; a generator of one's own random(); generators that are copied and pickled.
import cmath
import copy
import pickle
import random


def tried(f, *args):
    try:
        return f(*args)
    except (TypeError, ValueError, OverflowError) as error:
        return f'{type(error).__name__}: {error}'


print(cmath.sqrt(-1), cmath.sqrt(3 - 4j), cmath.sqrt(-0.0 + 2j), cmath.sqrt(1e-320 + 1e-320j), cmath.exp(1j * cmath.pi))  # expect: 1j (2-1j) (1+1j) (1.0986779977260263e-160+4.5508732733903664e-161j) (-1+1.2246467991473532e-16j)
print(cmath.polar(1 + 1j), cmath.rect(2, 1), cmath.phase(complex(-1, -0.0)), cmath.log(-1), cmath.log(8, 2), cmath.log10(100j))  # expect: (1.4142135623730951, 0.7853981633974483) (1.0806046117362795+1.682941969615793j) -3.141592653589793 3.141592653589793j (3+0j) (2+0.6821881769209206j)
print(cmath.sin(1 + 1j), cmath.cos(1j), cmath.tan(0.5 - 1j), cmath.asin(2), cmath.acos(-2), cmath.atan(1 + 1j))  # expect: (1.2984575814159773+0.6349639147847361j) (1.5430806348152437-0j) (0.19557731006593404-0.8429662048457831j) (1.5707963267948966+1.3169578969248166j) (3.141592653589793-1.3169578969248166j) (1.0172219678978514+0.40235947810852507j)
print(cmath.sinh(1j), cmath.cosh(2 + 1j), cmath.tanh(800 + 1j), cmath.asinh(1j), cmath.acosh(0), cmath.atanh(2j))  # expect: 0.8414709848078965j (2.0327230070196656+3.0518977991518j) (1+0j) 1.5707963267948966j 1.5707963267948966j 1.1071487177940904j
print(tried(cmath.log, 0), '|', tried(cmath.exp, 1000), '|', tried(cmath.sqrt, 'a'), '|', tried(cmath.atanh, 1))  # expect: ValueError: math domain error | OverflowError: math range error | TypeError: must be real number, not str | ValueError: math domain error
print(cmath.isclose(1, 1 + 1e-10j), cmath.isnan(cmath.nanj), cmath.isinf(cmath.infj), cmath.isfinite(1e308j), cmath.tau)  # expect: True True True True 6.283185307179586


class Quarter(random.Random):
    def random(self):
        return 0.25


first = random.Random(4)
second, third = copy.copy(first), pickle.loads(pickle.dumps(first))
print(Quarter().randrange(10), Quarter().choice('abcdefgh'), first.random() == second.random() == third.random(), random.BPF)  # expect: 8 a True 53
