def f():
    nonlocal missing  # rejects: SyntaxError: no binding for nonlocal 'missing' found
