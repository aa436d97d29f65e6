from typing import NamedTuple, NewType, NotRequired, TypedDict, cast


class Point(NamedTuple):
    x: int
    y: int = 0

    def total(self):
        return self.x + self.y


class Movie(TypedDict):
    name: str
    year: NotRequired[int]


UserId = NewType('UserId', int)
print(Point(1), Point(1, 2).total(), Point._field_defaults, Point(3)._asdict(), Point.__bases__)
# expect: Point(x=1, y=0) 3 {'y': 0} {'x': 3, 'y': 0} (<class 'tuple'>,)
print(Movie(name='Alien'), Movie.__required_keys__, Movie.__optional_keys__, Movie.__annotations__)
# expect: {'name': 'Alien'} frozenset({'name'}) frozenset({'year'}) {'name': <class 'str'>, 'year': typing.NotRequired[int]}
print(UserId(3), UserId, list[UserId], cast(str, 5))  # expect: 3 __main__.UserId list[__main__.UserId] 5
try:
    isinstance({}, Movie)
except TypeError as error:
    print(error)  # expect: TypedDict does not support instance and class checks
