def f(a, /, **kw):
    return a, kw


print(f(1, a=2))  # expect: (1, {'a': 2})


def g(a, b, /):
    pass


g(1, b=2)  # raises: TypeError: g() got some positional-only arguments passed as keyword arguments: 'b'
