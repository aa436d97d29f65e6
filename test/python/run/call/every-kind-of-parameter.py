def f(a, /, b, c=3, *rest, d, e=5, **named):
    return a, b, c, rest, d, e, named


print(f(1, 2, d=4))  # expect: (1, 2, 3, (), 4, 5, {})
print(f(1, 2, 3, 4, 5, d=6, g=7))  # expect: (1, 2, 3, (4, 5), 6, 5, {'g': 7})
print(f(*[1, 2], **{'d': 3, 'e': 4}))  # expect: (1, 2, 3, (), 3, 4, {})
