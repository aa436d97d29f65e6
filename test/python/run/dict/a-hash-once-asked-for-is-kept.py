# Who is taken over from a dict or set into another, or remembered by a cache, is not asked for its hash again.
from functools import lru_cache


class Key:
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        print(f'hash {self.number}', end='; ')
        return self.number

    def __eq__(self, other):
        return self.number == other.number

    def __repr__(self):
        return f'Key({self.number})'


one, two = Key(1), Key(2)
print({one: 1, **{two: 2}, two: 3})  # expect: hash 1; hash 2; hash 2; {Key(1): 1, Key(2): 3}
numbers = {one: 1}
print(numbers == {Key(1): 1}, numbers | {}, dict(numbers))  # expect: hash 1; hash 1; True {Key(1): 1} {Key(1): 1}
print(hash(frozenset([one])) == hash(frozenset({one})))  # expect: hash 1; hash 1; True


@lru_cache(maxsize=1)
def number_of(key):
    return key.number


print(number_of(one))  # expect: hash 1; 1
print(number_of(one), number_of.cache_info().hits)  # expect: hash 1; 1 1
print(number_of(two))  # expect: hash 2; 2
