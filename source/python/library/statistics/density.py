# Densities, estimated by kernels. Source: the library reference of 3.13.


def _solved(density, share):
    # The inverse of a kernel's share on -1 ... 1: by Newton's steps, kept between bounds that close in.
    def inverse(p):
        low, high = -1.0, 1.0
        t = sqrt(2.0 * p) - 1.0 if p < 0.5 else 1.0 - sqrt(2.0 - 2.0 * p)
        for _ in range(60):
            off = share(t) - p
            if off > 0:
                high = t
            else:
                low = t
            slope = density(t)
            step = t - off / slope if slope else low
            if not low < step < high:
                step = (low + high) / 2.0
            if abs(step - t) <= 1e-15:
                break
            t = step
        return t
    return inverse


def _quartic(t):
    return 15/16 * (1.0 - t * t) ** 2


def _quartic_share(t):
    return sumprod((3/16, -5/8, 15/16, 1/2), (t ** 5, t ** 3, t, 1.0))


def _triweight(t):
    return 35/32 * (1.0 - t * t) ** 3


def _triweight_share(t):
    return sumprod((-5/32, 21/32, -35/32, 35/32, 1/2), (t ** 7, t ** 5, t ** 3, t, 1.0))


# Of each kernel: its density, the share to the left of a place, the inverse of that, and how far it reaches (None: endless).
_KERNELS = {
    'normal': (lambda t: exp(-1/2 * t * t) / sqrt(2 * pi), lambda t: 1/2 * erfc(-t / sqrt(2.0)),
               lambda p: NormalDist().inv_cdf(p), None),
    'logistic': (lambda t: 1/2 / (1.0 + cosh(t)), lambda t: 1.0 - 1.0 / (exp(t) + 1.0),
                 lambda p: log(p / (1.0 - p)), None),
    'sigmoid': (lambda t: 1 / pi / cosh(t), lambda t: 2 / pi * atan(exp(t)), lambda p: log(tan(p * pi / 2)), None),
    'rectangular': (lambda t: 1/2, lambda t: 1/2 * t + 1/2, lambda p: 2.0 * p - 1.0, 1.0),
    'triangular': (lambda t: 1.0 - abs(t), lambda t: t * t * (1/2 if t < 0.0 else -1/2) + t + 1/2,
                   lambda p: sqrt(2.0 * p) - 1.0 if p < 1/2 else 1.0 - sqrt(2.0 - 2.0 * p), 1.0),
    'parabolic': (lambda t: 3/4 * (1.0 - t * t), lambda t: sumprod((-1/4, 3/4, 1/2), (t ** 3, t, 1.0)),
                  lambda p: 2.0 * cos((acos(2.0 * p - 1.0) + pi) / 3.0), 1.0),
    'quartic': (_quartic, _quartic_share, _solved(_quartic, _quartic_share), 1.0),
    'triweight': (_triweight, _triweight_share, _solved(_triweight, _triweight_share), 1.0),
    'cosine': (lambda t: pi / 4 * cos(pi / 2 * t), lambda t: 1/2 * sin(pi / 2 * t) + 1/2,
               lambda p: 2.0 * asin(2.0 * p - 1.0) / pi, 1.0),
}
for _name, _other in (('normal', 'gauss'), ('rectangular', 'uniform'), ('parabolic', 'epanechnikov'), ('quartic', 'biweight')):
    _KERNELS[_other] = _KERNELS[_name]
del _name, _other


def _kernel(data, h, kernel):
    if not len(data):
        raise StatisticsError('Empty data sequence')
    if not isinstance(data[0], (int, float)):
        raise TypeError('Data sequence must contain ints or floats')
    if h <= 0.0:
        raise StatisticsError(f'Bandwidth h must be positive, not {h=!r}')
    if kernel not in _KERNELS:
        raise StatisticsError(f'Unknown kernel name: {kernel!r}')
    return _KERNELS[kernel]


def kde(data, h, kernel='normal', *, cumulative=False):
    """Kernel Density Estimation:  Create a continuous probability density function or cumulative distribution function from discrete samples."""
    density, share, _, reach = _kernel(data, h, kernel)

    def near(x):
        # The samples that a place feels, and how many lie wholly to the left of it.
        if reach is None:
            return data, 0
        sample = sorted(data)
        first = bisect_left(sample, x - h * reach)
        return sample[first:bisect_right(sample, x + h * reach)], first

    def pdf(x):
        return sum(density((x - sample) / h) for sample in near(x)[0]) / (len(data) * h)

    def cdf(x):
        samples, before = near(x)
        return sum((share((x - sample) / h) for sample in samples), before) / len(data)

    if cumulative:
        cdf.__doc__ = f'CDF estimate with {h=!r} and {kernel=!r}'
        return cdf
    pdf.__doc__ = f'PDF estimate with {h=!r} and {kernel=!r}'
    return pdf


def kde_random(data, h, kernel='normal', *, seed=None):
    """Return a function that makes a random selection from the estimated probability density function created by kde(data, h, kernel)."""
    from random import Random
    inverse = _kernel(data, h, kernel)[2]
    generator = Random(seed)

    def rand():
        return generator.choice(data) + h * inverse(generator.random())

    rand.__doc__ = f'Random KDE selection with {h=!r} and {kernel=!r}'
    return rand
