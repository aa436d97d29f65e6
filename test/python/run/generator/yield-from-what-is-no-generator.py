def gen():
    got = yield from [1, 2]  # raises: AttributeError: 'list_iterator' object has no attribute 'send'
    print('got', got)  # expect: got None
    yield from 'ab'
    yield from range(0)


print(list(gen()))  # expect: [1, 2, 'a', 'b']
g = gen()
next(g)
g.send('x')
