k = 1
g = (n * k for n in range(3))
k = 10
print(list(g))  # expect: [0, 10, 20]


def f():
    k = 2
    g = (n * k for n in range(3))
    k = 3
    return list(g)


print(f())  # expect: [0, 3, 6]
