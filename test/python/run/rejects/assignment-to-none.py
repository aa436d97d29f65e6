None = 1  # rejects: SyntaxError: cannot assign to None
