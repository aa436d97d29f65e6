def f(a=1, b):  # rejects: SyntaxError: parameter without a default follows parameter with a default
    pass
