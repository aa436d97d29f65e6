f(a=1, 2)  # rejects: SyntaxError: positional argument follows keyword argument
