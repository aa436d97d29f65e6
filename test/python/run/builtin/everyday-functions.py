print(abs(-3), min(3, 1), max([1, 5, 2]), min('b', 'a', key=ord), sum([1, 2], 10), sum([0.1] * 3), any([0, 1]), all([]))
# expect: 3 1 5 a 13 0.30000000000000004 True True
print(list(zip('ab', [1, 2, 3])), list(enumerate('ab', 1)), list(map(lambda a, b: a + b, [1], [2])), list(filter(None, [0, 1, '', 'x'])))
# expect: [('a', 1), ('b', 2)] [(1, 'a'), (2, 'b')] [3] [1, 'x']
print(list(reversed([1, 2])), sorted({'b': 1, 'a': 2}), round(2.567, 1), pow(2, 10), divmod(7, 3), len('abc'), bool([]), int('7') + float('1.5'))
# expect: [2, 1] ['a', 'b'] 2.6 1024 (2, 1) 3 False 8.5
print(type(1).__name__, isinstance('', str), callable(len), repr('x'), ascii('ü'), ord('A'), chr(97), hex(10), iter([1]).__next__())
# expect: int True True 'x' '\xfc' 65 a 0xa 1
print(*[1, 2], sep='-', end='!\n')  # expect: 1-2!
print(hash('a') == hash('a'), id(None) == id(None), next(iter([]), 'none'), str(12) + '3', list('ab'), tuple([1]))
# expect: True True none 123 ['a', 'b'] (1,)
