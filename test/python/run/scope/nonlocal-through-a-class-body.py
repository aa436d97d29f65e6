def outer():
    x = 1

    class A:
        x = 'class'

        def m(self):
            nonlocal x
            x += 1
            return x
    a = A()
    return a.m(), a.m(), x, A.x


print(outer())  # expect: (2, 3, 3, 'class')
