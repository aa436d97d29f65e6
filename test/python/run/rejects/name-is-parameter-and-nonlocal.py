def outer():
    x = 1
    def f(x):
        nonlocal x  # rejects: SyntaxError: name 'x' is parameter and nonlocal
