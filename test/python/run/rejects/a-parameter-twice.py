def f(a, b, a):  # rejects: SyntaxError: duplicate argument 'a' in function definition
    pass
