value = 1


def f():
    print(value)
    # raises: UnboundLocalError: cannot access local variable 'value' where it is not associated with a value
    value = 2


f()
