class Point:
    __match_args__ = ('x', 'y')

    def __init__(self, x, y):
        self.x, self.y = x, y


def describe(value):
    match value:
        case 0 | 1:
            return 'small'
        case int(n) if n > 100:
            return 'big'
        case [first, *rest]:
            return f'{first} then {rest}'
        case {'key': found, **others}:
            return f'{found} and {others}'
        case Point(x, y=0):
            return f'on the axis at {x}'
        case str() as text:
            return text.upper()
        case _:
            return 'other'


print(describe(1), describe(500), describe([1, 2, 3]), describe({'key': 1, 'b': 2}))
# expect: small big 1 then [2, 3] 1 and {'b': 2}
print(describe(Point(3, 0)), describe('text'), describe(Point(1, 1)))  # expect: on the axis at 3 TEXT other
