from functools import partial


def make(n):
    def add(a, b=0):
        return a + b + n
    return add


p = partial(make(10), 1, b=2)
print(p(), p.func.__name__, p.args, p.keywords)  # expect: 13 add (1,) {'b': 2}
