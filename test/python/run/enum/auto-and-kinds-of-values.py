from enum import Enum, IntEnum, StrEnum, auto, member, nonmember


class Size(IntEnum):
    SMALL = auto()
    LARGE = 10
    HUGE = auto()


class Word(StrEnum):
    HELLO = auto()


class Named(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() * (count + 1)

    A = auto()
    B = auto()
    limit = nonmember(3)

    @member
    def call(self): ...


print(Size.HUGE, repr(Size.HUGE), Size.SMALL + 1, f'{Size.LARGE:>4}', sorted(Size, reverse=True))
# expect: 11 <Size.HUGE: 11> 2   10 [<Size.HUGE: 11>, <Size.LARGE: 10>, <Size.SMALL: 1>]
print(Word.HELLO, Word.HELLO + '?', repr(Word.HELLO))  # expect: hello hello? <Word.HELLO: 'hello'>
print(Named.A.value, Named.B.value, Named.limit, [each.name for each in Named])
# expect: a bb 3 ['A', 'B', 'call']
print(list(Enum('Animal', 'CAT DOG', start=5)))  # expect: [<Animal.CAT: 5>, <Animal.DOG: 6>]
