# Averages and spreads. Source: the library reference of 3.13.
"""Basic statistics module."""

from bisect import bisect_left, bisect_right
from math import acos, asin, atan, cos, cosh, erf, erfc, exp, fabs, fsum, hypot, isfinite, isqrt, log, pi, sin, sqrt, sumprod, tan, tau

__all__ = ['NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean',
           'harmonic_mean', 'kde', 'kde_random', 'linear_regression', 'mean', 'median', 'median_grouped', 'median_high',
           'median_low', 'mode', 'multimode', 'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance']


class StatisticsError(ValueError):
    pass


class _Ratio:
    # An exact sum: a fraction, or a float that is no number or has no end.

    def __init__(self, numerator, denominator=1, odd=None):
        self.numerator = numerator
        self.denominator = denominator
        self.odd = odd

    def over(self, n):
        return _Ratio(self.numerator, self.denominator * n, None if self.odd is None else self.odd / n)

    def as_float(self):
        return self.odd if self.odd is not None else self.numerator / self.denominator

    def as_kind(self, kind):
        if self.odd is not None:
            return self.odd
        if kind is int and self.numerator % self.denominator == 0:
            return self.numerator // self.denominator
        if issubclass(kind, (int, float)):
            return self.as_float() if kind in (int, float) else kind(self.as_float())
        return kind(self.numerator) / self.denominator

    def root(self, kind):
        # The square root, rounded once: a Decimal of Decimals, else a float.
        if self.odd is not None:
            raise AttributeError(f"'{type(self.odd).__name__}' object has no attribute 'numerator'")
        n, m = self.numerator, self.denominator
        if kind.__name__ == 'Decimal':
            return _decimal_root(n, m, kind)
        if not n:
            return 0.0
        shift = (140 - n.bit_length() + m.bit_length()) // 2
        if shift >= 0:
            square, rest = divmod(n << 2 * shift, m)
        else:
            square, rest = divmod(n, m << -2 * shift)
        root = isqrt(square)
        root |= bool(rest) or root * root != square
        return root / (1 << shift) if shift >= 0 else (root << -shift) / 1


def _decimal_root(n, m, Decimal):
    # The root of n / m, as near as the context can tell it: of two neighbours the square of their middle decides.
    if not n:
        return Decimal('0.0')
    root = (Decimal(n) / Decimal(m)).sqrt()
    for near in root.next_plus(), root.next_minus():
        a, b = root.as_integer_ratio()
        c, d = near.as_integer_ratio()
        beyond = 4 * n * (b * d) ** 2 - (a * d + c * b) ** 2 * m
        if beyond > 0 if near > root else beyond < 0:
            return near
    return root


def _exact(value):
    try:
        return value.as_integer_ratio()
    except AttributeError:
        raise TypeError(f"can't convert type '{type(value).__name__}' to numerator/denominator") from None
    except (OverflowError, ValueError):
        return value, None


def _family(kind):
    # The name of the class of numbers that a type comes from.
    return next((base.__name__ for base in kind.__mro__ if base.__name__ in ('float', 'Fraction')), '')


def _common(kind, other):
    # The type that sums of both have.
    if kind is other or other in (int, bool):
        return kind
    if kind is int:
        return other
    if issubclass(other, kind):
        return other
    if issubclass(kind, other):
        return kind
    if issubclass(kind, int):
        return other
    if issubclass(other, int):
        return kind
    if {_family(kind), _family(other)} == {'float', 'Fraction'}:
        return kind if issubclass(kind, float) else other
    raise TypeError(f"don't know how to coerce {kind.__name__} and {other.__name__}")


def _sum(data):
    # The type of the values, their exact sum, and how many they are.
    kind = int
    count = 0
    sums = {}
    for value in data:
        kind = _common(kind, type(value))
        numerator, denominator = _exact(value)
        sums[denominator] = sums.get(denominator, 0) + numerator
        count += 1
    if None in sums:
        return kind, _Ratio(0, 1, sums[None]), count
    whole = max(sums, default=1)
    for denominator in sums:
        if whole % denominator:
            whole *= denominator
    return kind, _Ratio(sum(n * (whole // d) for d, n in sums.items()), whole), count


def _squares(data, center=None):
    # The type, the exact sum of the squares of the distances from the center (or the mean), the count.
    if center is not None:
        return _sum((distance := x - center) * distance for x in data)
    data = list(data)
    kind, total, count = _sum(data)
    if not count:
        return kind, _Ratio(0), 0
    if total.odd is not None:
        return kind, _Ratio(0, 1, total.odd * total.odd), count
    numerator = 0
    denominator = 1
    for value in data:
        n, d = value.as_integer_ratio()
        if denominator % (d * d):
            numerator *= d * d
            denominator *= d * d
        numerator += n * n * (denominator // (d * d))
    # sum(x * x) - sum(x) ** 2 / count
    square = total.denominator ** 2 * count
    return kind, _Ratio(numerator * square - total.numerator ** 2 * denominator, denominator * square), count


def mean(data):
    """Return the sample arithmetic mean of data."""
    kind, total, n = _sum(data)
    if n < 1:
        raise StatisticsError('mean requires at least one data point')
    return total.over(n).as_kind(kind)


def fmean(data, weights=None):
    """Convert data to floats and compute the arithmetic mean."""
    data = data if hasattr(data, '__len__') else list(data)
    n = len(data)
    if weights is None:
        total = fsum(data)
        if not n:
            raise StatisticsError('fmean requires at least one data point')
        return total / n
    weights = weights if isinstance(weights, (list, tuple)) else list(weights)
    if len(weights) != n:
        raise StatisticsError('data and weights must be the same length')
    total = sumprod(data, weights)
    whole = fsum(weights)
    if not whole:
        raise StatisticsError('sum of weights must be non-zero')
    return total / whole


def geometric_mean(data):
    """Convert data to floats and compute the geometric mean."""
    logs = []
    zero = False
    for x in data:
        if x > 0.0 or x != x:
            logs.append(log(x))
        elif x == 0.0:
            zero = True
            logs.append(0.0)
        else:
            raise StatisticsError('No negative inputs allowed', x)
    if not logs:
        raise StatisticsError('Must have a non-empty dataset')
    total = fsum(logs)
    if total != total:
        return total
    if zero:
        return float('nan') if total == float('inf') else 0.0
    return exp(total / len(logs))


def harmonic_mean(data, weights=None):
    """Return the harmonic mean of data."""
    data = list(data)
    n = len(data)
    if n < 1:
        raise StatisticsError('harmonic_mean requires at least one data point')
    message = 'harmonic mean does not support negative values'
    if n == 1 and weights is None:
        if not isinstance(data[0], (int, float)):
            raise TypeError('unsupported type')
        if data[0] < 0:
            raise StatisticsError(message)
        return data[0]
    if weights is None:
        weights = [1] * n
        whole = n
    else:
        weights = list(weights)
        if len(weights) != n:
            raise StatisticsError('Number of weights does not match data size')
        if any(w < 0 for w in weights):
            raise StatisticsError(message)
        whole = _sum(weights)[1].as_kind(int)
    for x in data:
        if x < 0:
            raise StatisticsError(message)
        if x == 0:
            return 0
    kind, total, _ = _sum(w / x if w else 0 for w, x in zip(weights, data))
    if whole <= 0:
        raise StatisticsError('Weighted sum must be positive')
    if total.odd is not None:
        return whole / total.odd
    n, d = whole.as_integer_ratio()
    return _Ratio(n * total.denominator, d * total.numerator).as_kind(kind)


def median(data):
    """Return the median (middle value) of numeric data."""
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError('no median for empty data')
    return data[n // 2] if n % 2 else (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    """Return the low median of numeric data."""
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[(len(data) - 1) // 2]


def median_high(data):
    """Return the high median of data."""
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    """Estimates the median for numeric data binned around the midpoints of consecutive, fixed-width intervals."""
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError('no median for empty data')
    middle = data[n // 2]
    below = bisect_left(data, middle)
    equal = bisect_right(data, middle, lo=below) - below
    try:
        interval = float(interval)
        middle = float(middle)
    except ValueError:
        raise TypeError('Value cannot be converted to a float')
    return middle - interval / 2.0 + interval * (n / 2 - below) / equal


def mode(data):
    """Return the most common data point from discrete or nominal data."""
    from collections import Counter
    pairs = Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError('no mode for empty data')
    return pairs[0][0]


def multimode(data):
    """Return a list of the most frequently occurring values."""
    from collections import Counter
    counts = Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method='exclusive'):
    """Divide data into n continuous intervals with equal probability."""
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    size = len(data)
    if size < 2:
        if size == 1:
            return data * (n - 1)
        raise StatisticsError('must have at least one data point')
    found = []
    if method == 'inclusive':
        for i in range(1, n):
            j, rest = divmod(i * (size - 1), n)
            found.append((data[j] * (n - rest) + data[j + 1] * rest) / n)
    elif method == 'exclusive':
        for i in range(1, n):
            j = min(max(i * (size + 1) // n, 1), size - 1)
            rest = i * (size + 1) - j * n
            found.append((data[j - 1] * (n - rest) + data[j] * rest) / n)
    else:
        raise ValueError(f'Unknown method: {method!r}')
    return found


def variance(data, xbar=None):
    """Return the sample variance of data."""
    kind, total, n = _squares(data, xbar)
    if n < 2:
        raise StatisticsError('variance requires at least two data points')
    return total.over(n - 1).as_kind(kind)


def pvariance(data, mu=None):
    """Return the population variance of data."""
    kind, total, n = _squares(data, mu)
    if n < 1:
        raise StatisticsError('pvariance requires at least one data point')
    return total.over(n).as_kind(kind)


def stdev(data, xbar=None):
    """Return the square root of the sample variance."""
    kind, total, n = _squares(data, xbar)
    if n < 2:
        raise StatisticsError('stdev requires at least two data points')
    return total.over(n - 1).root(kind)


def pstdev(data, mu=None):
    """Return the square root of the population variance."""
    kind, total, n = _squares(data, mu)
    if n < 1:
        raise StatisticsError('pstdev requires at least one data point')
    return total.over(n).root(kind)
