fs = [lambda: i for i in range(3)]
print([f() for f in fs])  # expect: [2, 2, 2]


def g():
    gs = [lambda: i for i in range(3)]
    return [h() for h in gs], gs[0].__closure__[0] is gs[2].__closure__[0]


print(g())  # expect: ([2, 2, 2], True)
