t = 1, 'a', 1
print(t.count(1), t.index('a'), t + (2,), t * 2, (), (1,), t[0], len(t), t < (2,), hash((1, 2)) == hash((1, 2)))
# expect: 2 1 (1, 'a', 1, 2) (1, 'a', 1, 1, 'a', 1) () (1,) 1 3 True True
t[0] = 5  # raises: TypeError: 'tuple' object does not support item assignment
