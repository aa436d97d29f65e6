# A generator that waits for a list, and is itself waited for: neither the list nor what then ends the inner one
# can take what is thrown.
told = []


def inner():
    try:
        yield 1
        yield from [2, 3]
    except ValueError as error:
        told.append(error)
        return 'ended'


def inner_that_raises():
    try:
        yield from iter([4])
    except ValueError:
        raise KeyError('raised')


def inner_with_finally():
    try:
        yield from [5]
    finally:
        told.append('finally')


def outer():
    yield (yield from inner())
    yield from inner_that_raises()


g = outer()
print(next(g), g.send(7))  # expect: 1 2
print(g.throw(ValueError('thrown')))  # expect: ended
print(next(g))  # expect: 4
try:
    g.throw(ValueError('again'))
except KeyError as error:
    print(repr(error), repr(error.__context__))  # expect: KeyError('raised') ValueError('again')
print(list(g))  # expect: []


def around():
    yield from inner_with_finally()


g = around()
next(g)
try:
    g.throw(GeneratorExit)
except GeneratorExit as error:
    print(repr(error), told)  # expect: GeneratorExit() [ValueError('thrown'), 'finally']


class Catches:
    def __iter__(self):
        return self

    def __next__(self):
        return 6

    def throw(self, *given):
        return given


def waits():
    yield from Catches()


g = waits()
next(g)
print(g.throw(ValueError), g.throw(ValueError(1)))  # expect: (<class 'ValueError'>,) (ValueError(1),)
