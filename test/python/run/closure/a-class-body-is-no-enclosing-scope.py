x = 'global'


def outer():
    x = 'outer'

    class C:
        y = x
        x = 'class'

        def method(self):
            return x

    return C.y, C.x, C().method()


print(outer())  # expect: ('global', 'class', 'outer')
