def make():
    total = 0

    def add():
        nonlocal total
        while True:
            n = yield total
            total += n

    def peek():
        return total
    return add(), peek


adder, peek = make()
next(adder)
adder.send(2)
print(peek())  # expect: 2
print(adder.send(5), peek())  # expect: 7 7
