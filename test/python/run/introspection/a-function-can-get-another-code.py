def outer():
    x = 'from the closure'

    def one():
        return x

    def two():
        return x.upper()

    return one, two


def plain():
    return 'plain'


one, two = outer()
one.__code__ = two.__code__
print(one())  # expect: FROM THE CLOSURE
try:
    plain.__code__ = two.__code__
except ValueError as error:
    print(error)  # expect: plain() requires a code object with 0 free vars, not 1
