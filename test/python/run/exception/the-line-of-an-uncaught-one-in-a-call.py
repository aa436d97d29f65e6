def a():
    b()


def b():
    x = 1
    raise LookupError('deep')  # raises: LookupError: deep


a()
