class A:
    x = 1
    def m(self):
        nonlocal x  # rejects: SyntaxError: no binding for nonlocal 'x' found
