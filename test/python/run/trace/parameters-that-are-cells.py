def f(x, /, y, *z, k=lambda: x0, **w):
    def g(): return x, y, z, k, w
    x = x * 2
    y: int = 5
    z += (1,)
    w['n'] = k
    del k
    try: g()
    except NameError as e: print(e)
    # expect: cannot access free variable 'k' where it is not associated with a value in enclosing scope
    k = None
    return g
x0 = 'x0'
r = f(1, 2, 3, q=4)()
print(r[:4], r[4]['q'], r[4]['n']())  # expect: (2, 5, (3, 1), None) 4 x0
def outer(a, b=(lambda: 1), *, c=[lambda: 2]):
    def inner(a=a, b=b, c=c[0]): return a, b(), c()
    return inner
print(outer(0)(), outer(0).__defaults__[0], outer.__kwdefaults__['c'][0]())  # expect: (0, 1, 2) 0 2
f2 = lambda *a, b=3, **k: lambda: (a, b, k)
print(f2(1)(), f2(b=1, z=2)())  # expect: ((1,), 3, {}) ((), 1, {'z': 2})
def pos(a, b, /): return lambda: (a, b)
print(pos(1, 2)())  # expect: (1, 2)
def gen(*a, **k):
    yield lambda: a
    a = k
    yield lambda: a
p, q = gen(1, z=2)
print(p(), q())  # expect: {'z': 2} {'z': 2}
print((lambda x: (lambda y: (lambda z: (x, y, z))(3))(2))(1))  # expect: (1, 2, 3)
print((lambda f: f(f, 5))(lambda s, n: n if n < 2 else n * s(s, n - 1)))  # expect: 120
