x = 1
yield x  # rejects: SyntaxError: 'yield' outside function
