def outer():
    secret = 1

    def inner():
        return secret

    return inner


f = outer()
f.__closure__[0].cell_contents = 42
print(f())  # expect: 42
print(f.__code__.co_freevars, outer.__code__.co_cellvars)  # expect: ('secret',) ('secret',)
