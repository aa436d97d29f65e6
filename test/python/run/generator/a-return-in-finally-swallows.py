def gen():
    try:
        yield 1
        raise ValueError
    finally:
        return 'quiet'


g = gen()
next(g)
try:
    next(g)
except StopIteration as stop:
    print(stop.value)  # expect: quiet
