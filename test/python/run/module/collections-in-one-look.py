from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple

d = deque([1, 2, 3], maxlen=3)
d.append(4)
d.rotate(1)
print(d, d[0], list(reversed(d)))  # expect: deque([4, 2, 3], maxlen=3) 4 [3, 2, 4]
words = defaultdict(list)
words['a'].append(1)
print(words, words.get('z'))  # expect: defaultdict(<class 'list'>, {'a': [1]}) None
print(Counter('mississippi').most_common(2), Counter('aab') - Counter('a'))  # expect: [('i', 4), ('s', 4)] Counter({'a': 1, 'b': 1})
o = OrderedDict(a=1, b=2)
o.move_to_end('a')
print(o, o == OrderedDict(a=1, b=2), o == {'a': 1, 'b': 2})  # expect: OrderedDict({'b': 2, 'a': 1}) False True
Point = namedtuple('Point', 'x y', defaults=[0])
print(Point(1), Point(1, 2)._replace(x=5), Point._fields, Point(3, 4)._asdict())  # expect: Point(x=1, y=0) Point(x=5, y=2) ('x', 'y') {'x': 3, 'y': 4}
print(ChainMap({'a': 1}, {'a': 2, 'b': 3})['b'], list(ChainMap({'a': 1}, {'b': 2})))  # expect: 3 ['b', 'a']
