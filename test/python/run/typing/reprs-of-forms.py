from typing import Annotated, Any, Callable, Dict, Final, List, Literal, Optional, ParamSpec, Tuple, TypeVar, Union

T = TypeVar('T')
P = ParamSpec('P')
print(Any, Optional[int], Union[int, str, None], Union[int, int], List[T][int], Dict[str, List[int]])
# expect: typing.Any typing.Optional[int] typing.Union[int, str, NoneType] <class 'int'> typing.List[int] typing.Dict[str, typing.List[int]]
print(Callable[[int, str], bool], Callable[..., T], Callable[P, T], Tuple[int, ...], Literal['a', 1])
# expect: typing.Callable[[int, str], bool] typing.Callable[..., ~T] typing.Callable[~P, ~T] typing.Tuple[int, ...] typing.Literal['a', 1]
print(Annotated[int, 'x'], Final[int], T, list[T][str], int | None, list[int] | T, 'X' | Optional[int])
# expect: typing.Annotated[int, 'x'] typing.Final[int] ~T list[str] int | None typing.Union[list[int], ~T] typing.Union[ForwardRef('X'), int, NoneType]
try:
    List[int][str]
except TypeError as error:
    print(error)  # expect: typing.List[int] is not a generic class
try:
    isinstance([], List[int])
except TypeError as error:
    print(error)  # expect: Subscripted generics cannot be used with class and instance checks
