def outer():
    x = 1
    def f():
        nonlocal x  # rejects: SyntaxError: name 'x' is nonlocal and global
        global x
