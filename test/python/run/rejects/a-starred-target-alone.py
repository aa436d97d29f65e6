*a = 1, 2  # rejects: SyntaxError: starred assignment target must be in a list or tuple
