def g():
    yield 1
    raise StopIteration


print(next(iter(g())))  # expect: 1
list(g())  # raises: RuntimeError: generator raised StopIteration
