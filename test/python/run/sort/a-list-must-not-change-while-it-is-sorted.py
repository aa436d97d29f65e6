a = [3, 2, 1]


def key(x):
    a.append(1)
    return x


try:
    a.sort(key=key)
except ValueError as error:
    print(error)  # expect: list modified during sort
print(a)  # expect: [1, 2, 3]
