def f():
    x = 1
    global x  # rejects: SyntaxError: name 'x' is assigned to before global declaration
