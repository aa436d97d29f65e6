from functools import cache, cached_property, lru_cache, partial, reduce, singledispatch, wraps


@lru_cache(maxsize=2)
def square(x):
    seen.append(x)
    return x * x


seen = []
print([square(x) for x in (1, 2, 1, 3, 2)], seen, square.cache_info())  # expect: [1, 4, 1, 9, 4] [1, 2, 3, 2] CacheInfo(hits=1, misses=4, maxsize=2, currsize=2)


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80))  # expect: 23416728348467685
print(partial(int, base=2)('101'), partial(pow, 2)(5), reduce(lambda a, b: a * b, range(1, 6)))  # expect: 5 32 120


def shout(f):
    @wraps(f)
    def wrapper(*args):
        return f(*args) + '!'

    return wrapper


@shout
def greet(name):
    """Greets."""
    return 'hi ' + name


print(greet('you'), greet.__name__, greet.__doc__, greet.__wrapped__('me'))  # expect: hi you! greet Greets. hi me


@singledispatch
def kind(x):
    return 'thing'


@kind.register
def _(x: int):
    return 'int'


print(kind(1), kind(True), kind('a'))  # expect: int int thing


class Once:
    @cached_property
    def value(self):
        seen.append('once')
        return 5


o = Once()
print(o.value, o.value, seen.count('once'), o.__dict__)  # expect: 5 5 1 {'value': 5}
