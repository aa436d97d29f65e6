from dataclasses import KW_ONLY, FrozenInstanceError, InitVar, dataclass, field
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Frozen:
    x: int


@dataclass
class Later:
    a: int
    count: ClassVar[int] = 0
    scale: InitVar[int] = 2
    _: KW_ONLY
    b: int = 1
    product: int = field(init=False)

    def __post_init__(self, scale):
        self.product = self.a * self.b * scale


try:
    Frozen(1).x = 2
except FrozenInstanceError as error:
    print(error)  # expect: cannot assign to field 'x'
print(hash(Frozen(1)) == hash((1,)), Frozen.__slots__, hasattr(Frozen(1), '__dict__'))
# expect: True ('x',) False
print(Later(3, b=4), Later(3, 10).product)  # expect: Later(a=3, b=4, product=24) 30
try:
    Later(1, 2, 3)
except TypeError as error:
    print(error)  # expect: Later.__init__() takes from 2 to 3 positional arguments but 4 were given
