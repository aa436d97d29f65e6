def outer():
    x = 'outer'

    class A:
        before = x
        x = 'class'
        after = x

        def m(self):
            return x
    return A.before, A.after, A().m()


try:
    print(outer())
except NameError as error:
    print(error)  # expect: name 'x' is not defined
