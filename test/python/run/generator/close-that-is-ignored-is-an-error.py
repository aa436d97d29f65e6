def gen():
    try:
        yield 1
    except GeneratorExit:
        print('no')  # expect: no
    yield 2


g = gen()
next(g)
g.close()  # raises: RuntimeError: generator ignored GeneratorExit
