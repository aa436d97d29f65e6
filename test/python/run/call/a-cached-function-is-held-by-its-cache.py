from functools import lru_cache


def make(k):
    @lru_cache(maxsize=None)
    def power(n):
        return k ** n
    return power


square = make(3)
print(square(2), square(2), square.cache_info().hits, square.__wrapped__(3))  # expect: 9 9 1 27
