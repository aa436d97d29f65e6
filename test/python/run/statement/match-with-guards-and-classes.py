class Point:
    __match_args__ = ('x', 'y')

    def __init__(self, x, y):
        self.x, self.y = x, y


def tell(thing):
    match thing:
        case 0 | 1:
            return 'small'
        case int(n) if n > 100:
            return f'big {n}'
        case Point(0, y=b):
            return f'on the axis at {b}'
        case {'k': v, **rest}:
            return v, rest
        case [a, *_, z]:
            return a, z
        case 'x' as text:
            return text
        case _:
            return 'other'


for thing in (1, 500, Point(0, 3), Point(1, 1), {'k': 1, 'l': 2}, (1, 2, 3), 'x', None, 'yy'):
    print(tell(thing))
    # expect: small
    # expect: big 500
    # expect: on the axis at 3
    # expect: other
    # expect: (1, {'l': 2})
    # expect: (1, 3)
    # expect: x
    # expect: other
    # expect: other
