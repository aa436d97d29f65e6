def big(n):
    def r(k):
        nonlocal total
        total += k
        if k: r(k - 1)
        return total
    total = 0
    return r(n)
print(big(30))  # expect: 465
x = [lambda i=i: (i, j) for i in range(3) for j in [i]]
print([f() for f in x])  # expect: [(0, 2), (1, 2), (2, 2)]
y = {k: [lambda: (k, v) for v in 'ab'] for k in 'xy'}
print({k: [f() for f in v] for k, v in y.items()})
# expect: {'x': [('y', 'b'), ('y', 'b')], 'y': [('y', 'b'), ('y', 'b')]}
def nest():
    return [[[(lambda: (a, b, c))() for c in range(1)] for b in range(2)] for a in range(2)]
print(nest())  # expect: [[[(0, 0, 0)], [(0, 1, 0)]], [[(1, 0, 0)], [(1, 1, 0)]]]
def late():
    out = []
    for n in range(2):
        class C:
            m = lambda self: n
            k = n
        out.append(C)
    return [(c().m(), c.k) for c in out]
print(late())  # expect: [(1, 0), (1, 1)]
def gen():
    for v in range(2):
        yield lambda: v
print([f() for f in gen()], [f() for f in list(gen())])  # expect: [0, 1] [1, 1]
