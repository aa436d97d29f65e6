def outer():
    def peek():
        return value
    value = 1
    first = peek()
    value = 2
    return first, peek()


print(outer())  # expect: (1, 2)
