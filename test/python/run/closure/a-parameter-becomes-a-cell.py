def outer(a, b=2, *args, c=3, **kw):
    def inner():
        return a, args, kw
    a += 1
    return inner


f = outer(1, 2, 3, 4, d=5)
print(f(), f.__code__.co_freevars, outer.__code__.co_cellvars, outer.__code__.co_varnames)
# expect: (2, (3, 4), {'d': 5}) ('a', 'args', 'kw') ('a', 'args', 'kw') ('a', 'b', 'c', 'args', 'kw', 'inner')
