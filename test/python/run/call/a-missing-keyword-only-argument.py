def f(*, a, b=1):
    return a, b


print(f(a=0))  # expect: (0, 1)
f()  # raises: TypeError: f() missing 1 required keyword-only argument: 'a'
