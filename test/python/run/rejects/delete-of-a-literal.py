del 1  # rejects: SyntaxError: cannot delete literal
