def f(a, **kw):
    pass


f(1, **{'a': 2})  # raises: TypeError: f() got multiple values for argument 'a'
