from dataclasses import asdict, astuple, dataclass, field, fields, replace


@dataclass(order=True)
class Point:
    x: int
    y: int = 0
    tags: list[str] = field(default_factory=list, compare=False, repr=False)


a, b = Point(1), Point(1, 2, ['t'])
print(a, b, a == Point(1), a < b, Point.__doc__, Point.__match_args__)
# expect: Point(x=1, y=0) Point(x=1, y=2) True True Point(x: int, y: int = 0, tags: list[str] = <factory>) ('x', 'y', 'tags')
print(asdict(b), astuple(b), replace(b, x=5), [each.name for each in fields(a)])
# expect: {'x': 1, 'y': 2, 'tags': ['t']} (1, 2, ['t']) Point(x=5, y=2) ['x', 'y', 'tags']
print(a.tags is Point(1).tags, Point.__hash__, Point.__init__.__annotations__)
# expect: False None {'x': <class 'int'>, 'y': <class 'int'>, 'tags': list[str], 'return': None}
match b:
    case Point(x, y):
        print(x, y)  # expect: 1 2
Point()  # raises: TypeError: Point.__init__() missing 1 required positional argument: 'x'
