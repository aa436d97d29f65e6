# Functions made of functions, four deep, with lists and sorting on the way.
def compose(*functions):
    def composed(value):
        for function in functions:
            value = function(value)
        return value

    return composed


def power(exponent):
    return lambda base: base**exponent % 1_000_003


def adder(amount):
    return lambda value: value + amount


chain = compose(adder(1), compose(power(2), adder(3)), power(3), compose(adder(5), compose(adder(7), power(2))))
values = [chain(n) for n in range(300_000)]
values.sort(key=lambda value: (value % 100, value))
words = sorted({f'{value % 1000:03d}' for value in values}, key=lambda word: word[::-1])
print(values[0], values[-1], len(words), words[:3])
