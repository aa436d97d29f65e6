def inner():
    while True:
        try:
            got = yield
            print('inner got', got)  # expect: inner got 1
        except ValueError as error:
            print('inner caught', error)  # expect: inner caught v
        except KeyError:
            return 'done'


def outer():
    result = yield from inner()
    print('outer got', result)  # expect: outer got done
    yield 'last'


g = outer()
next(g)
g.send(1)
g.throw(ValueError('v'))
print(g.throw(KeyError()))  # expect: last
print(next(g, 'over'))  # expect: over
