def make():
    def f():
        pass
    return f


f, g = make(), make()
print(f == f, f == g, f.__code__ is g.__code__, f.__closure__)  # expect: True False True None
