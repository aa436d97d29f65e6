def counted(fn):
    def wrapper(*args, **kw):
        wrapper.calls += 1
        return fn(*args, **kw)
    wrapper.calls = 0
    return wrapper


@counted
def add(a, b=1):
    return a + b


print(add(1), add(1, b=5), add.calls, add.__name__)  # expect: 2 6 2 wrapper
