def make_counter():
    count = 0

    def counter():
        nonlocal count
        count += 1
        return count

    return counter


a = make_counter()
b = make_counter()
print(a(), a(), b())  # expect: 1 2 1
print(a.__closure__[0] is b.__closure__[0])  # expect: False
print(a.__closure__[0].cell_contents, b.__closure__[0].cell_contents)  # expect: 2 1
