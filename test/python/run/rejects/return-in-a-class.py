class A:
    return 1  # rejects: SyntaxError: 'return' outside function
