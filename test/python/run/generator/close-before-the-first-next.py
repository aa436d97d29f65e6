def gen():
    try:
        yield 1
    finally:
        print('never')


g = gen()
g.close()
print(next(g, 'over'))  # expect: over
