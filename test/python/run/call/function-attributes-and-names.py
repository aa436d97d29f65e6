def f(x: int = 1) -> str:
    """What f does."""


f.note = 'kept'
print(f.__name__, f.__qualname__, f.__doc__, f.__dict__, f.__annotations__, f.__module__)
# expect: f f What f does. {'note': 'kept'} {'x': <class 'int'>, 'return': <class 'str'>} __main__
f.__name__ = 'g'
print(f.__name__, f.__code__.co_name)  # expect: g f
del f.note
f.note  # raises: AttributeError: 'function' object has no attribute 'note'
