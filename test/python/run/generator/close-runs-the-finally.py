def gen():
    try:
        yield 1
        yield 2
    finally:
        print('closed')  # expect: closed


g = gen()
next(g)
g.close()
print(list(g))  # expect: []
