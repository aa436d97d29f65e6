# Flags with unnamed bits, None among members, autos in tuples, members that hide methods.
from enum import CONFORM, KEEP, STRICT, Enum, Flag, IntEnum, IntFlag, StrEnum, auto


class Mask(IntFlag):
    A = 1
    B = 2
    ALL = 255


print(repr(~Mask.A), repr(Mask(6)), repr(Mask.A | 64), list(Mask.ALL)[:2])
# expect: <Mask.B|252: 254> <Mask.B|4: 6> <Mask.A|64: 65> [<Mask.A: 1>, <Mask.B: 2>]


class Kept(Flag, boundary=KEEP):
    X = 4
    Y = 2


class Fitting(Flag, boundary=CONFORM):
    X = 4
    Y = 2


class Exact(Flag, boundary=STRICT):
    X = 4
    NONE = None


print(repr(Kept(9)), repr(Fitting(9)), repr(~Kept.X))  # expect: <Kept: 9> <Fitting: 0> <Kept.Y|1: 3>


def attempt(action):
    try:
        return action()
    except (TypeError, ValueError) as error:
        return f'{type(error).__name__}: {error}'


print(attempt(lambda: Exact(8)))
# expect: ValueError: <flag 'Exact'> invalid value 8
# expect:     given 0b0 1000
# expect:   allowed 0b0 0100
print(attempt(lambda: Exact.X & Exact.NONE))
# expect: TypeError: 'Exact.NONE' cannot be combined with other flags with &
print(attempt(lambda: ~Exact.NONE))  # expect: TypeError: 'Exact.NONE' cannot be inverted


class Several(Enum):
    ONE = auto()
    TWO = auto(), auto()
    THREE = auto(), 'three'


print([member.value for member in Several])  # expect: [1, (2, 3), (4, 'three')]


class Book(StrEnum):
    author = 'author'
    title = 'title'


print(Book.title.title(), Book.title.author is Book.author)  # expect: Title True


class Number(IntEnum):
    divisor = 1
    numerator = 2


print(Number.divisor.numerator, Number.numerator.divisor is Number.divisor)  # expect: 1 True


class Fresh(Enum):
    def make():
        class Super(Enum):
            def __new__(cls, value):
                return super().__new__(cls, value)

            ONE = 1

    made = attempt(make)


print(Fresh.made.value)
# expect: TypeError: do not use `super().__new__; call the appropriate __new__ directly
