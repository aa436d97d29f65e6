from typing import Generic, Protocol, TypeVar, runtime_checkable

T = TypeVar('T')
K = TypeVar('K')


class Stack(Generic[T]): ...


class Table(Stack[T], Generic[K, T]): ...


@runtime_checkable
class Quacks(Protocol):
    def quack(self) -> str: ...


class Duck:
    def quack(self):
        return 'quack'


print(Stack[int], Table[str, T][int], Stack.__parameters__, Table.__mro__[1:], Stack[int]().__orig_class__)
# expect: __main__.Stack[int] __main__.Table[str, int] (~T,) (<class '__main__.Stack'>, <class 'typing.Generic'>, <class 'object'>) __main__.Stack[int]
print(isinstance(Duck(), Quacks), isinstance(3, Quacks), issubclass(Duck, Quacks))  # expect: True False True
try:
    Stack[int, str]
except TypeError as error:
    print(error)  # expect: Too many arguments for <class '__main__.Stack'>; actual 2, expected 1
try:
    Quacks()
except TypeError as error:
    print(error)  # expect: Protocols cannot be instantiated
