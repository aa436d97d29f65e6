def outer():
    total = 0

    def add(ns):
        nonlocal total
        return [total := total + n for n in ns]
    return add([1, 2, 3]), total


print(outer())  # expect: ([1, 3, 6], 6)
