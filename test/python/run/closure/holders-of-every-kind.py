from functools import lru_cache, partial


def make(n):
    def add(x):
        return x + n

    class Box:
        slot = add
        still = staticmethod(add)
        view = property(add)

        def __init__(self):
            self.own = add

        def __call__(self):
            return n
    return Box


Box = make(5)
box = Box()
bound, own = box.__call__, box.own
part = partial(partial(own, 1))
cached = lru_cache(maxsize=2)(own)
print(Box.still(1), own(2), part(), cached(1), bound())  # expect: 6 7 6 6 5
del Box, box, own
print(bound())  # expect: 5
del bound
table = ({'k': [part]}, {1: cached})
del part, cached
print(table[0]['k'][0]())  # expect: 6
del table
