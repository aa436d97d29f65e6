def gen():
    try:
        yield 'try'
    finally:
        yield 'finally'


print(list(gen()))  # expect: ['try', 'finally']
g = gen()
next(g)
try:
    g.throw(ValueError('kept'))
    next(g)
except ValueError as error:
    print(error)  # expect: kept
