def inner():
    yield 1
    return 'a', 2


def outer():
    result = yield from inner()
    print(result)
    for item in inner():
        print(item)


for item in outer():
    print(item)
    # expect: 1
    # expect: ('a', 2)
    # expect: 1
