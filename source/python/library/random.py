# The same numbers as CPython's for the same seed. Source: the library reference of 3.13.
"""Random numbers of many kinds, from the Mersenne Twister."""

from _random import Random as _Generator, sha512 as _sha512
from itertools import accumulate as _accumulate, count as _count
from math import ceil as _ceil, cos as _cos, e as _e, exp as _exp, fabs as _fabs, floor as _floor, isfinite as _isfinite
from math import lgamma as _lgamma, log as _log, log2 as _log2, pi as _pi, sin as _sin, sqrt as _sqrt, tau as TWOPI
from operator import index as _index

__all__ = ['Random', 'SystemRandom', 'betavariate', 'binomialvariate', 'choice', 'choices', 'expovariate', 'gammavariate', 'gauss', 'getrandbits',
           'getstate', 'lognormvariate', 'normalvariate', 'paretovariate', 'randbytes', 'randint', 'random',
           'randrange', 'sample', 'seed', 'setstate', 'shuffle', 'triangular', 'uniform', 'vonmisesvariate',
           'weibullvariate']

NV_MAGICCONST = 4 * _exp(-0.5) / _sqrt(2.0)
SG_MAGICCONST = 1.0 + _log(4.5)
LOG4 = _log(4.0)
BPF = 53


_seeds = _count(20251231)  # what is taken where none is given: a run has no randomness of its own


class Random(_Generator):
    """A generator with a state of its own; the module's functions are the methods of one of these."""

    VERSION = 3

    def __init__(self, x=None):
        self.seed(x)

    def seed(self, a=None, version=2):
        """Start anew: from an int, or from what a str, bytes or float says."""
        if isinstance(a, (str, bytes, bytearray)):
            data = a.encode() if isinstance(a, str) else bytes(a)
            if version == 2:
                a = int.from_bytes(data + _sha512(data))
            elif version == 1 and not isinstance(a, bytearray):
                text = a.decode('latin-1') if isinstance(a, bytes) else a
                mixed = ord(text[0]) << 7 if text else 0
                for character in text:
                    mixed = ((1000003 * mixed) ^ ord(character)) & 0xFFFFFFFFFFFFFFFF
                mixed ^= len(text)
                a = -2 if mixed == -1 else mixed
        elif a is None:
            a = next(_seeds)
        elif not isinstance(a, (int, float)):
            raise TypeError('The only supported seed types are:\n'
                            'None, int, float, str, bytes, and bytearray.')
        super().seed(a)
        self.gauss_next = None

    def getstate(self):
        return self.VERSION, super().getstate(), self.gauss_next

    def setstate(self, state):
        version, words, gauss_next = state
        if version == 2:
            try:
                words = tuple(word % 2**32 for word in words)  # signed ones, on some machines
            except ValueError as error:
                raise TypeError from error
        elif version != self.VERSION:
            raise ValueError(f'state with version {version} passed to Random.setstate() of version {self.VERSION}')
        super().setstate(words)
        self.gauss_next = gauss_next

    def __getstate__(self):
        return self.getstate()

    def __setstate__(self, state):
        self.setstate(state)

    def __reduce__(self):
        return self.__class__, (), self.getstate()

    def __init_subclass__(cls, /, **kwargs):
        # A subclass with a random() of its own, and no bits of its own, makes all numbers of that.
        super().__init_subclass__(**kwargs)
        for base in cls.__mro__:
            if '_randbelow' in base.__dict__:
                break
            if 'getrandbits' in base.__dict__:
                cls._randbelow = Random._randbelow
                break
            if 'random' in base.__dict__:
                cls._randbelow = Random._randbelow_without_getrandbits
                break

    def _randbelow_without_getrandbits(self, n, maxsize=1 << BPF):
        # A whole number below n from random(), by rejection so that all are equally likely.
        if n >= maxsize:
            from warnings import warn
            warn('Underlying random() generator does not supply \n'
                 'enough bits to choose from a population range this large.\n'
                 'To remove the range limitation, add a getrandbits() method.')
            return _floor(self.random() * n)
        limit = (maxsize - maxsize % n) / maxsize
        found = self.random()
        while found >= limit:
            found = self.random()
        return _floor(found * maxsize) % n

    def _randbelow(self, n):
        count = n.bit_length()
        found = self.getrandbits(count)
        while found >= n:
            found = self.getrandbits(count)
        return found

    def binomialvariate(self, n=1, p=0.5):
        """How often of n times something happens that has the probability p."""
        if n < 0:
            raise ValueError('n must be non-negative')
        if not 0.0 < p < 1.0:
            if p in (0.0, 1.0):
                return n if p else 0
            raise ValueError('p must be in the range 0.0 <= p <= 1.0')
        random = self.random
        if n == 1:
            return int(random() < p)
        if p > 0.5:
            return n - self.binomialvariate(n, 1.0 - p)
        if n * p < 10.0:
            # Devroye: from one success to the next.
            times = at = 0
            scale = _log2(1.0 - p)
            if not scale:
                return 0
            while True:
                at += _floor(_log2(random()) / scale) + 1
                if at > n:
                    return times
                times += 1
        # Hörmann's BTRS: a transformed rejection, and a squeeze that mostly spares the logarithms.
        spread = _sqrt(n * p * (1.0 - p))
        b = 1.15 + 2.53 * spread
        a = -0.0873 + 0.0248 * b + 0.01 * p
        center = n * p + 0.5
        quick = 0.92 - 4.2 / b
        alpha = None
        while True:
            u = random() - 0.5
            edge = 0.5 - _fabs(u)
            k = _floor((2.0 * a / edge + b) * u + center)
            if not 0 <= k <= n:
                continue
            v = random()
            if edge >= 0.07 and v <= quick:
                return k
            if alpha is None:
                alpha = (2.83 + 5.1 / b) * spread
                odds = _log(p / (1.0 - p))
                m = _floor((n + 1) * p)
                h = _lgamma(m + 1) + _lgamma(n - m + 1)
            v *= alpha / (a / (edge * edge) + b)
            if _log(v) <= h - _lgamma(k + 1) - _lgamma(n - k + 1) + (k - m) * odds:
                return k

    def randbytes(self, n):
        """n random bytes."""
        return self.getrandbits(n * 8).to_bytes(n, 'little')

    def randrange(self, start, stop=None, step=1):
        """An item of range(start, stop, step)."""
        first = _index(start)
        if stop is None:
            if step != 1:
                raise TypeError('Missing a non-None stop argument')
            if first > 0:
                return self._randbelow(first)
            raise ValueError('empty range for randrange()')
        last, stride = _index(stop), _index(step)
        if stride == 0:
            raise ValueError('zero step for randrange()')
        count = len(range(first, last, stride)) if abs(last - first) < 2 ** 62 else -((first - last) // stride)
        if count <= 0:
            shown = f'{start}, {stop}' if stride == 1 else f'{start}, {stop}, {step}'
            raise ValueError(f'empty range in randrange({shown})')
        return first + stride * self._randbelow(count)

    def randint(self, a, b):
        """An int of a ... b, both included."""
        return self.randrange(a, b + 1)

    def choice(self, seq):
        """One of a sequence that is not empty."""
        if not len(seq):
            raise IndexError('Cannot choose from an empty sequence')
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x):
        """Put a list in random order, in place."""
        for last in range(len(x) - 1, 0, -1):
            other = self._randbelow(last + 1)
            x[last], x[other] = x[other], x[last]

    def sample(self, population, k, *, counts=None):
        """k different places of a sequence, in random order."""
        if isinstance(population, (set, frozenset, dict)) or not hasattr(population, '__getitem__'):
            raise TypeError('Population must be a sequence.  For dicts or sets, use sorted(d).')
        n = len(population)
        if counts is not None:
            sums = list(_accumulate(counts))
            if len(sums) != n:
                raise ValueError('The number of counts does not match the population')
            total = sums.pop() if sums else 0
            if not isinstance(total, int):
                raise TypeError('Counts must be integers')
            if total < 0:
                raise ValueError('Counts must be non-negative')
            return [population[_bisect(sums, place, len(sums))] for place in self.sample(range(total), k=k)]
        if not 0 <= k <= n:
            raise ValueError('Sample larger than population or is negative')
        room = 21 + (4 ** _ceil(_log(k * 3, 4)) if k > 5 else 0)
        if n > room:
            taken = set()
            chosen = []
            for _ in range(k):
                place = self._randbelow(n)
                while place in taken:
                    place = self._randbelow(n)
                taken.add(place)
                chosen.append(population[place])
            return chosen
        pool = list(population)
        chosen = []
        for left in range(n, n - k, -1):
            place = self._randbelow(left)
            chosen.append(pool[place])
            pool[place] = pool[left - 1]
        return chosen

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        """k items, each time of all; weights say how likely each is."""
        n = len(population)
        if cum_weights is None:
            if weights is None:
                return [population[_floor(self.random() * (n + 0.0))] for _ in range(k)]
            try:
                cum_weights = list(_accumulate(weights))
            except TypeError:
                if not isinstance(weights, int):
                    raise
                raise TypeError(f'The number of choices must be a keyword argument: k={weights!r}') from None
        elif weights is not None:
            raise TypeError('Cannot specify both weights and cumulative weights')
        if len(cum_weights) != n:
            raise ValueError('The number of weights does not match the population')
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError('Total of weights must be greater than zero')
        if not _isfinite(total):
            raise ValueError('Total of weights must be finite')
        return [population[_bisect(cum_weights, self.random() * total, n - 1)] for _ in range(k)]

    def uniform(self, a, b):
        """A float between a and b."""
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        """A float of low ... high, most likely near mode."""
        place = self.random()
        try:
            middle = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if place > middle:
            place, middle, low, high = 1.0 - place, 1.0 - middle, high, low
        return low + (high - low) * _sqrt(place * middle)

    def normalvariate(self, mu=0.0, sigma=1.0):
        """The normal distribution, by the ratio of two uniforms."""
        while True:
            first = self.random()
            second = 1.0 - self.random()
            z = NV_MAGICCONST * (first - 0.5) / second
            if z * z / 4.0 <= -_log(second):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        """The normal distribution, two numbers at a time."""
        z = self.gauss_next
        self.gauss_next = None
        if z is None:
            angle = self.random() * TWOPI
            length = _sqrt(-2.0 * _log(1.0 - self.random()))
            z = _cos(angle) * length
            self.gauss_next = _sin(angle) * length
        return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        return _exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd=1.0):
        return -_log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        if kappa <= 1e-6:
            return TWOPI * self.random()
        s = 0.5 / kappa
        r = s + _sqrt(1.0 + s * s)
        while True:
            z = _cos(_pi * self.random())
            d = z / (r + z)
            u = self.random()
            if u < 1.0 - d * d or u <= (1.0 - d) * _exp(d):
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)
        from math import acos
        return (mu + acos(f)) % TWOPI if self.random() > 0.5 else (mu - acos(f)) % TWOPI

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError('gammavariate: alpha and beta must be > 0.0')
        if alpha == 1.0:
            return -_log(1.0 - self.random()) * beta
        if alpha > 1.0:
            scale = _sqrt(2.0 * alpha - 1.0)
            low = alpha - LOG4
            high = alpha + scale
            while True:
                first = self.random()
                if not 1e-7 < first < 0.9999999:
                    continue
                second = 1.0 - self.random()
                v = _log(first / (1.0 - first)) / scale
                x = alpha * _exp(v)
                z = first * first * second
                r = low + high * v - x
                if r + SG_MAGICCONST - 4.5 * z >= 0.0 or r >= _log(z):
                    return x * beta
        while True:
            b = (_e + alpha) / _e
            p = b * self.random()
            x = p ** (1.0 / alpha) if p <= 1.0 else -_log((b - p) / alpha)
            u = self.random()
            if p > 1.0:
                if u <= x ** (alpha - 1.0):
                    break
            elif u <= _exp(-x):
                break
        return x * beta

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0

    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)


def _bisect(sums, value, high):
    low = 0
    while low < high:
        middle = (low + high) // 2
        if value < sums[middle]:
            high = middle
        else:
            low = middle + 1
    return low


class SystemRandom(Random):
    """Like Random, but without a state that can be set: here there is no source of entropy, so it draws on a Random."""

    def seed(self, *args, **kwds):
        """Does nothing: there is no state to begin with."""
        if not hasattr(self, 'gauss_next'):
            super().seed(None)
        return None

    def getstate(self, *args, **kwds):
        raise NotImplementedError('System entropy source does not have state.')

    setstate = getstate


_instance = Random()
betavariate = _instance.betavariate
binomialvariate = _instance.binomialvariate
choice = _instance.choice
choices = _instance.choices
expovariate = _instance.expovariate
gammavariate = _instance.gammavariate
gauss = _instance.gauss
getrandbits = _instance.getrandbits
getstate = _instance.getstate
lognormvariate = _instance.lognormvariate
normalvariate = _instance.normalvariate
paretovariate = _instance.paretovariate
randbytes = _instance.randbytes
randint = _instance.randint
random = _instance.random
randrange = _instance.randrange
sample = _instance.sample
seed = _instance.seed
setstate = _instance.setstate
shuffle = _instance.shuffle
triangular = _instance.triangular
uniform = _instance.uniform
vonmisesvariate = _instance.vonmisesvariate
weibullvariate = _instance.weibullvariate
