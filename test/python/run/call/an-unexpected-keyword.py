def f(value):
    pass


f(valu=1)  # raises: TypeError: f() got an unexpected keyword argument 'valu'. Did you mean 'value'?
