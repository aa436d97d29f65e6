x = 1
def f():
    global x
    def g():
        nonlocal x  # rejects: SyntaxError: no binding for nonlocal 'x' found
