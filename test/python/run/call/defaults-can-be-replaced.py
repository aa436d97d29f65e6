def f(a, b=1, *, c=2):
    return a, b, c


print(f.__defaults__, f.__kwdefaults__)  # expect: (1,) {'c': 2}
f.__defaults__ = (7, 8)
f.__kwdefaults__ = {'c': 9}
print(f())  # expect: (7, 8, 9)
