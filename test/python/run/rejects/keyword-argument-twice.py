f(a=1, a=2)  # rejects: SyntaxError: keyword argument repeated: a
