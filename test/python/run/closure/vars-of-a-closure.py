def outer():
    a, b = 1, [2]

    def inner():
        b.append(a)
        return b
    return inner


f = outer()
f()
print(dict(zip(f.__code__.co_freevars, (c.cell_contents for c in f.__closure__))))
# expect: {'a': 1, 'b': [2, 1]}
