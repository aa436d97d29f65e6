print((1, 2)  # rejects: SyntaxError: '(' was never closed
x = 3
