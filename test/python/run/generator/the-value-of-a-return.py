def g():
    yield 1
    return 'end'


it = g()
next(it)
try:
    next(it)
except StopIteration as stop:
    print(stop.value)  # expect: end
print(next(it, 'default'))  # expect: default
