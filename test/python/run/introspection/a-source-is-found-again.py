import inspect


def outer(n):
    # a comment inside
    def inner():

        return n

    return inner


print(inspect.getsource(outer(1)), end='')
# expect:     def inner():
# expect:
# expect:         return n
print(len(inspect.getsource(outer).splitlines()), inspect.getsourcelines(outer)[1])  # expect: 7 4
# oracle: no trace, the program that traces gives no file whose lines could be shown
