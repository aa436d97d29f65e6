*a, *b = 1, 2  # rejects: SyntaxError: multiple starred expressions in assignment
