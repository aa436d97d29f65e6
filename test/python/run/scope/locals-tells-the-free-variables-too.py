def outer():
    a, b = 1, 2

    def inner():
        c = b
        return sorted(locals().items())
    return inner()


print(outer())  # expect: [('b', 2), ('c', 2)]
