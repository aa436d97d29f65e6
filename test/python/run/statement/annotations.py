x: int = 1
y: 'later'


def f(a: int, *, b: str = 'x') -> None:
    z: undefined = 5
    return z


print(__annotations__, f.__annotations__, f(1))
# expect: {'x': <class 'int'>, 'y': 'later'} {'a': <class 'int'>, 'b': <class 'str'>, 'return': None} 5
