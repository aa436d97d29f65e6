def f():
    [x for x in range(3)]
    return x  # raises: NameError: name 'x' is not defined


f()
