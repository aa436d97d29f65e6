def make(n):
    return lambda: n


fs = [make(n) for n in range(3)]
print([f() for f in fs], len({id(f.__closure__[0]) for f in fs}))  # expect: [0, 1, 2] 3
