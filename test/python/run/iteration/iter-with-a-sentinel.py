def make():
    n = 0

    def read():
        nonlocal n
        n += 1
        return n
    return read


print(list(iter(make(), 4)))  # expect: [1, 2, 3]
