if True:
    break  # rejects: SyntaxError: 'break' outside loop
