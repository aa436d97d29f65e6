def inner():
    got = yield 1
    print('got', got)
    return 'result'


def outer():
    result = yield from inner()
    print(result)
    yield from [2, 3]


g = outer()
print(next(g))  # expect: 1
print(g.send('x'))
# expect: got x
# expect: result
# expect: 2
print(list(g))  # expect: [3]
