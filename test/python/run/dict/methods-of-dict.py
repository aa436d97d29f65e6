d = {'a': 1, 'b': 2}
print(d.get('a'), d.get('z'), d.get('z', 0), d.setdefault('c', 3), d.pop('a'), d.pop('zz', None), d)
# expect: 1 None 0 3 1 None {'b': 2, 'c': 3}
d.update({'b': 9}, e=5)
print(list(d), list(d.values()), list(d.items()), 'b' in d, len(d), d == {'e': 5, 'c': 3, 'b': 9})
# expect: ['b', 'c', 'e'] [9, 3, 5] [('b', 9), ('c', 3), ('e', 5)] True 3 True
print(dict([('x', 1)]), dict(x=1), dict.fromkeys('ab', 0), d | {'z': 1}, d.popitem(), list(reversed(d)))
# expect: {'x': 1} {'x': 1} {'a': 0, 'b': 0} {'b': 9, 'c': 3, 'e': 5, 'z': 1} ('e', 5) ['c', 'b']
d.copy().clear()
d['nope']  # raises: KeyError: 'nope'
