# A recursive function behind two decorators: one counts, one remembers for a while.
def counted(function):
    calls = 0

    def wrapper(*args):
        nonlocal calls
        calls += 1
        return function(*args)

    wrapper.calls = lambda: calls
    return wrapper


def remembered(function):
    memory = {}

    def wrapper(n):
        if n in memory:
            return memory[n]
        value = function(n)
        if n < 4:
            memory[n] = value
        return value

    return wrapper


@counted
@remembered
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(33), fib.calls())
