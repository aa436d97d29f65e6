def outer():
    x = 1
    class A:
        nonlocal x
        x = 2
        class B:
            nonlocal x
            x += 5
            y = x
            def f(self):
                nonlocal x
                x *= 2
                return x
        z = x
    return A, lambda: x
A, get = outer()
print(A.z, A.B.y, A.B().f(), get())  # expect: 7 7 14 14
