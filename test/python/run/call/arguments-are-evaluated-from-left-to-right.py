def tell(x):
    print(x)
    # expect: 1
    # expect: [2]
    # expect: 3
    # expect: 4
    # expect: {'m': 5}
    return x


def f(*args, **kw):
    return args, kw


f(tell(1), *tell([2]), tell(3), k=tell(4), **tell({'m': 5}))
