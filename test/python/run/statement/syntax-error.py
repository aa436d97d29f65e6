print('never')
def f(:  # rejects: SyntaxError: invalid syntax
    pass
