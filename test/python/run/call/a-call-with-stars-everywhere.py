def show(*args, **kw):
    return args, kw


print(show(*[1], 2, *(3, 4), a=5, **{'b': 6}, c=7, **{}))  # expect: ((1, 2, 3, 4), {'a': 5, 'b': 6, 'c': 7})
print(show(*'ab', *range(2)), show(**dict(x=1)))  # expect: (('a', 'b', 0, 1), {}) ((), {'x': 1})
