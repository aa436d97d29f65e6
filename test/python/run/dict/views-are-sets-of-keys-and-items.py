d = {'a': 1, 'b': 2}
keys = d.keys()
d['c'] = 3
print(keys, d.values(), d.items())  # expect: dict_keys(['a', 'b', 'c']) dict_values([1, 2, 3]) dict_items([('a', 1), ('b', 2), ('c', 3)])
print(sorted(keys & {'a', 'z'}), sorted(keys | ['z']), sorted(keys - ['a']), sorted({'a', 'z'} ^ keys))  # expect: ['a'] ['a', 'b', 'c', 'z'] ['b', 'c'] ['b', 'c', 'z']
print(('a', 1) in d.items(), ('a', 2) in d.items(), keys == {'a', 'b', 'c'}, keys >= {'a'}, keys.isdisjoint('xyz'))  # expect: True False True True True
print(list(reversed(d)), list(reversed(d.items())))  # expect: ['c', 'b', 'a'] [('c', 3), ('b', 2), ('a', 1)]
