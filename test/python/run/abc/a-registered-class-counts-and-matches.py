from abc import ABC
from collections.abc import Sequence, Sized


class Duck(ABC): ...


@Duck.register
class Robot:
    def __getitem__(self, i):
        return [1, 2][i]

    def __len__(self):
        return 2


def match(value):
    match value:
        case [a, b]:
            return a + b
        case _:
            return 'no sequence'


print(isinstance(Robot(), Duck), issubclass(Robot, Sized), Duck in Robot.__mro__)  # expect: True True False
print(match(Robot()))  # expect: no sequence
Sequence.register(Robot)
print(match(Robot()))  # expect: 3
try:
    Duck.register(3)
except TypeError as error:
    print(error)  # expect: Can only register classes
