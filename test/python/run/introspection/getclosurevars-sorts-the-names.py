import inspect

limit = 10


def outer(step):
    def inner(n):
        return len(str(n + step + limit + missing))

    return inner


found = inspect.getclosurevars(outer(2))
print(found.nonlocals, found.globals)  # expect: {'step': 2} {'limit': 10}
print(sorted(found.builtins), found.unbound)  # expect: ['len', 'str'] {'missing'}
