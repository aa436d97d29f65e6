import functools
import inspect


def f(a, b=1, /, c: int = 2, *args: str, d, e='x', **rest) -> bool: ...


print(inspect.signature(f))  # expect: (a, b=1, /, c: int = 2, *args: str, d, e='x', **rest) -> bool
print(inspect.signature(functools.partial(f, 1, d=3)))
# expect: (b=1, /, c: int = 2, *args: str, d=3, e='x', **rest) -> bool
bound = inspect.signature(f).bind(1, d=2)
bound.apply_defaults()
print(bound.args, bound.kwargs)  # expect: (1, 1, 2) {'d': 2, 'e': 'x'}
try:
    inspect.signature(f).bind(1)
except TypeError as error:
    print(error)  # expect: missing a required argument: 'd'
