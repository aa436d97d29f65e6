# What typing refuses and keeps: defaults of type parameters, protocols, aliases that are one.
import typing
from typing import Annotated, Generic, Literal, Protocol, TypeVar, TypeVarTuple, Unpack, get_type_hints

T = TypeVar('T')
D = TypeVar('D', default=int)
Ts = TypeVarTuple('Ts', default=Unpack[tuple[str, int]])


def attempt(action):
    try:
        return action()
    except TypeError as error:
        return f'TypeError: {error}'


class Pair(Generic[T, D]):
    pass


class Row(Generic[T, Unpack[Ts]]):
    pass


print(Pair[str], Row[float], Row[float, range])
# expect: __main__.Pair[str, int] __main__.Row[float, str, int] __main__.Row[float, range]
print(attempt(lambda: Generic[D, T]))
# expect: TypeError: Type parameter ~T without a default follows type parameter with a default
print(attempt(lambda: Pair[int, str, bytes]))
# expect: TypeError: Too many arguments for <class '__main__.Pair'>; actual 3, expected 2
print(typing.List[int] is typing.List[int], Literal[1, 1, True], Literal[[], []])
# expect: True typing.Literal[1, True] typing.Literal[[], []]
print(list[int] | list[int], (int | str) == (str | int), list[int | str] == list[str | int])
# expect: list[int] True True
print(type[int], attempt(lambda: str[int]), attempt(lambda: issubclass(list[int], object)))
# expect: type[int] TypeError: type 'str' is not subscriptable TypeError: issubclass() arg 1 must be a class
print(list[int].append is list.append, hasattr(list[int], '__bases__'), '__args__' in dir(list[int]))
# expect: True False True


@typing.runtime_checkable
class Named(Protocol):
    name: str


class Cat:
    name = 'Tom'


print(isinstance(Cat(), Named), attempt(lambda: issubclass(Cat, Named)))
# expect: True TypeError: Protocols with non-method members don't support issubclass(). Non-method members: 'name'.
print(attempt(lambda: type('P', (dict, Protocol), {})))
# expect: TypeError: Protocols can only inherit from other protocols, got <class 'dict'>


def f(*args: *tuple[int, str], x: 'list[Annotated[T, 1]]'): ...


print(get_type_hints(f), get_type_hints(f, include_extras=True))
# expect: {'args': typing.Unpack[tuple[int, str]], 'x': list[~T]} {'args': typing.Unpack[tuple[int, str]], 'x': list[typing.Annotated[~T, 1]]}


class Point(typing.TypedDict):
    x: int


print(attempt(lambda: typing.TypedDict.__mro_entries__(()) and type('Q', (Point,), {'__annotations__': {'x': typing.ReadOnly[int]}})))
# expect: TypeError: Cannot override mutable key 'x' with read-only key
print(attempt(lambda: iter(typing.List)), list(typing.Tuple[int]))
# expect: TypeError: '_SpecialGenericAlias' object is not iterable [typing.Unpack[typing.Tuple[int]]]
