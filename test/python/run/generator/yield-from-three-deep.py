def a(n):
    x = yield n
    return x


def b(n):
    x = yield from a(n)
    y = yield from a(n + 1)
    return x, y


def c():
    result = yield from b(1)
    yield result


g = c()
print(next(g), g.send('first'), g.send('second'))  # expect: 1 2 ('first', 'second')
