def outer():
    x = 1

    class A:
        nonlocal x
        x = 2
        y = x
    return x, A.y, hasattr(A, 'x')


print(outer())  # expect: (2, 2, False)
