def f(x):
    global x  # rejects: SyntaxError: name 'x' is parameter and global
