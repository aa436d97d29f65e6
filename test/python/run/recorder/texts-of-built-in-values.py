import collections
import types

z, c, b, s, r = 1 + 2j, classmethod(len), bytearray(b'x'), slice(1), range(2)
keys, items, proxy = {1: 2}.keys(), {'a': [1]}.items(), types.MappingProxyType({1: 2})
method, unbound, wrapper = [].append, list.append, (1).__add__
it, pairs, gen = iter([1]), zip('a'), (i for i in 'a')
dq, od = collections.deque([1], 3), collections.OrderedDict(a=1)
Point = collections.namedtuple('Point', 'x y')
point, ns = Point(1, 2), types.SimpleNamespace(a=1)
alias, union, big = list[int], int | str, 10 ** 5000


class Shy:
    def __repr__(self):
        raise ValueError('never asked')


shy = [Shy(), {1: Shy()}, ValueError(Shy())]
deep = [[[[[1]]]]]
print(len(shy))  # expect: 3
