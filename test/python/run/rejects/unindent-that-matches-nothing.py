if True:
        x = 1
    y = 2  # rejects: IndentationError: unindent does not match any outer indentation level
