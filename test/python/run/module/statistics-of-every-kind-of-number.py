# Decimals keep their kind, floats and Decimals do not mix, densities by kernels; JSON in its pieces and from any encoding.
import json
import statistics
from decimal import Decimal
from fractions import Fraction


def tried(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except (TypeError, ValueError, AttributeError) as error:
        return f'{type(error).__name__}: {error}'


print(statistics.stdev([Decimal('1.1'), Decimal('2.2'), Decimal('3.5')]), repr(statistics.pstdev([1, Decimal(2)])), statistics.mean([1.5, Fraction(1, 2)]))  # expect: 1.201388086062673310599737956 Decimal('0.5') 1.0
print(statistics.variance([float('inf'), 1]), tried(statistics.stdev, [float('nan'), 1]), tried(statistics.mean, [Decimal(1), 1.5])[:31])  # expect: inf AttributeError: 'float' object has no attribute 'numerator' TypeError: don't know how to co
print([round(statistics.kde([1, 2, 4.5], h=1.5, kernel=kernel)(2.2), 12) for kernel in ('normal', 'logistic', 'triangular', 'cosine')])  # expect: [0.179607981261, 0.13528884745, 0.237037037037, 0.224652601997]
print([round(statistics.kde([1, 2, 4.5], h=1.5, kernel=kernel, cumulative=True)(2.2), 12) for kernel in ('sigmoid', 'uniform', 'quartic')])  # expect: [0.469597025378, 0.488888888889, 0.538322139918]
print([round(statistics.kde_random([1, 2, 4.5], h=1.5, kernel=kernel, seed=3)(), 11) for kernel in ('gauss', 'parabolic', 'triweight')])  # expect: [1.35151551876, 1.18623880991, 1.1279779152]
print(tried(statistics.kde, [1], 0), '|', tried(statistics.kde, [], 1), '|', tried(statistics.kde, [1], 1, 'x'))  # expect: StatisticsError: Bandwidth h must be positive, not h=0 | StatisticsError: Empty data sequence | StatisticsError: Unknown kernel name: 'x'
print(list(json.JSONEncoder(indent=1).iterencode([1, {'a': []}])), [json.loads('["é"]'.encode(name)) for name in ('utf-16', 'utf-16-be', 'utf-32-le', 'utf-32')])  # expect: ['[\n 1', ',\n ', '{', '\n  ', '"a"', ': ', '[]', '\n ', '}', '\n', ']'] [['é'], ['é'], ['é'], ['é']]
