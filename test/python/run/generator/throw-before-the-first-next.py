def gen():
    print('never')
    yield


g = gen()
try:
    g.throw(ValueError, 'early') if False else g.throw(ValueError('early'))
except ValueError as error:
    print(error)  # expect: early
print(next(g, 'over'))  # expect: over
