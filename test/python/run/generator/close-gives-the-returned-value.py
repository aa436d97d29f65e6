def gen():
    try:
        yield 1
    except GeneratorExit:
        return 'given'


g = gen()
next(g)
print(g.close(), g.close())  # expect: given None
