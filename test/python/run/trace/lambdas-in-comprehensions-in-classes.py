fs = [[(lambda: (x, y)) for y in range(x + 1)] for x in range(2)]
print([[f() for f in row] for row in fs])  # expect: [[(1, 0)], [(1, 1), (1, 1)]]
def outer():
    z = 1
    gs = [lambda: [(lambda: (a, z))() for a in range(2)] for b in range(2)]
    z = 2
    return [g() for g in gs]
print(outer())  # expect: [[(0, 2), (1, 2)], [(0, 2), (1, 2)]]
class C:
    q = [1, 2]
    r = [(lambda v=v: v)() for v in q]
    s = {k: (lambda: k) for k in q}
    t = [s for s in q]
    u = list((i, j) for i in q for j in range(i))
    def m(self):
        return [__class__.__name__ for _ in self.q]
print(C.r, [f() for f in C.s.values()], C.t, C.u, C().m())
# expect: [1, 2] [2, 2] [1, 2] [(1, 0), (2, 0), (2, 1)] ['C', 'C']
