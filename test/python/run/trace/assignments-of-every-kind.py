def f():
    a, (b, *c), d = 1, (2, 3, 4), [5]
    d[0], e = d, a
    x = y = (lambda: (x, y)) if a else None
    print(x() == (x, y), c, d[0] is d)  # expect: True [3, 4] True
    (z := [a, b]).append(z)
    i = 0
    while (i := i + 1) < 3 and (j := i * 2):
        if i == 2: k = i if j else j
    else: print(i, j, k)  # expect: 3 4 2
    return {**{'a': a}, 'b': b, **dict(c=c)}, [*c, *(1,)], {*c}, (*c, 1)
print(f())  # expect: ({'a': 1, 'b': 2, 'c': [3, 4]}, [3, 4, 1], {3, 4}, (3, 4, 1))
for i, in [(1,), (2,)]:
    for j in i, i + 1:
        if j == 3: break
    else: continue
    break
print(i, j)  # expect: 2 3
def g(n):
    return n if n < 2 else g(n - 1) + g(n - 2)
print(g(4))  # expect: 3
print([y for x in range(3) if x for y in [x * 2] if y > 2], [(a, b) for a in 'ab' for b in 'cd' if a + b != 'ad'])
# expect: [4] [('a', 'c'), ('b', 'c'), ('b', 'd')]
