# Generators in a row, each with a closure that decides.
def numbers(limit):
    n = 0
    while n < limit:
        yield n
        n += 1


def keep(test, items):
    for item in items:
        if test(item):
            yield item


def change(function, items):
    for item in items:
        yield function(item)


def multiple_of(k):
    return lambda n: n % k == 0


def plus(k):
    return lambda n: n + k


total = 0
for value in change(plus(3), keep(multiple_of(2), change(plus(1), numbers(1_500_000)))):
    total += value
print(total)
