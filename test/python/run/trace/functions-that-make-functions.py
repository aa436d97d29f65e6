def f(x):
    def g():
        def h():
            return x
        return h
    x = x + 1
    return g
a = f(1)
h = a()
k = a()
print(h(), k is h, h.__closure__[0] is k.__closure__[0])  # expect: 2 False True
del a
g = lambda *, x=(lambda: h)(): x
print(g()())  # expect: 2
def rec(n):
    def inner():
        return rec(n - 1) if n else 'end'
    return inner()
print(rec(3))  # expect: end
def y(n):
    if n: yield from y(n - 1)
    yield n
print(list(y(3)))  # expect: [0, 1, 2, 3]
s = sum(x for x in y(2) if (lambda: x)())
print(s)  # expect: 3
