# A generator that waits for a list, and is itself waited for: neither the list nor what then ends the inner one
# can take what is thrown.
def inner():
    try:
        first = yield 1
        yield from [2, 3]
    except ValueError as error:
        print('caught', error)  # expect: caught thrown
        return 'ended'


def outer():
    got = yield from inner()
    yield got
    yield from inner_that_raises()


def inner_that_raises():
    try:
        yield from iter([4])
    except ValueError:
        raise KeyError('raised')


g = outer()
print(next(g), g.send(7))  # expect: 1 2
print(g.throw(ValueError('thrown')))  # expect: ended
print(next(g))  # expect: 4
try:
    g.throw(ValueError('again'))
except KeyError as error:
    print(repr(error), repr(error.__context__))  # expect: KeyError('raised') ValueError('again')
print(list(g))  # expect: []


def closing():
    try:
        yield from [5]
    finally:
        print('closing')  # expect: closing


def around():
    yield from closing()


g = around()
next(g)
try:
    g.throw(GeneratorExit)
except GeneratorExit as error:
    print(repr(error))  # expect: GeneratorExit()
