import statistics
from statistics import NormalDist

print(statistics.mean([1, 2, 3, 4]), statistics.mean([2, 4]), statistics.mean([0.1] * 3), statistics.fmean([1, 2]))  # expect: 2.5 3 0.1 1.5
print(statistics.median([3, 1, 2]), statistics.mode('aabb'), statistics.multimode('aabb'), statistics.quantiles(range(1, 10)))  # expect: 2 a ['a', 'b'] [2.5, 5.0, 7.5]
print(statistics.stdev([1, 2, 3, 4]), statistics.pvariance([1, 2, 3, 4]), statistics.correlation([1, 2, 3], [2, 4, 7]))  # expect: 1.2909944487358056 1.25 0.9933992677987828
print(NormalDist(100, 15).inv_cdf(0.9), NormalDist() + 1)  # expect: 119.22327348316901 NormalDist(mu=1.0, sigma=1.0)
statistics.stdev([1])  # raises: StatisticsError: stdev requires at least two data points
