class Manager:
    def __init__(self, name, swallow):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        print('enter', self.name)
        return self

    def __exit__(self, type, value, traceback):
        print('exit', self.name, type and type.__name__)
        return self.swallow


def two():
    with Manager('a', True) as a, Manager('b', False):
        raise ValueError


def plain():
    with Manager('c', False) as c:
        print('inside', c.name)


two()
# expect: enter a
# expect: enter b
# expect: exit b ValueError
# expect: exit a ValueError
plain()
# expect: enter c
# expect: inside c
# expect: exit c None
with 1:  # raises: TypeError: 'int' object does not support the context manager protocol
    pass
