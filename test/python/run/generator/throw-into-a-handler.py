def gen():
    while True:
        try:
            got = yield 'ready'  # raises: KeyError: 'out'
            print('got', got)
        except ValueError as error:
            print('caught', error)


g = gen()
next(g)
g.send(1)  # expect: got 1
print(g.throw(ValueError('oops')))
# expect: caught oops
# expect: ready
g.send(2)  # expect: got 2
g.throw(KeyError('out'))
