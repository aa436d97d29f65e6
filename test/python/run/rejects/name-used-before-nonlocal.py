def outer():
    x = 1
    def f():
        print(x)
        nonlocal x  # rejects: SyntaxError: name 'x' is used prior to nonlocal declaration
