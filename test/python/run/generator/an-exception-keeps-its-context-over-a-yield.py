def gen():
    try:
        raise KeyError('first')
    except KeyError:
        yield 1
        raise ValueError('second')


g = gen()
next(g)
try:
    next(g)
except ValueError as error:
    print(repr(error.__context__))  # expect: KeyError('first')
