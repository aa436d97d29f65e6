from collections import deque


class Point:
    __match_args__ = ('x', 'y')

    def __init__(self, x, y):
        self.x, self.y = x, y


def kind(value):
    match value:
        case None | True:
            return 'singleton'
        case -1 | 2 + 3j | 'a':
            return 'literal'
        case int(n) if n > 9:
            return f'int {n}'
        case [1, *rest, 9]:
            return f'rest {rest}'
        case (a, [b, _]):
            return f'nested {a} {b}'
        case {'k': v, **others}:
            return f'mapping {v} {others}'
        case Point(0, y=y):
            return f'on the axis {y}'
        case Point() as p:
            return f'point {p.x}'
        case str() | bytes():
            return 'text'
        case [_, _]:
            return 'two'
        case _:
            return 'other'


values = [None, -1, 2 + 3j, 12, [1, 2, 3, 9], (1, (2, 3)), {'k': 1, 'z': 2}, Point(0, 4), Point(5, 6), b'', deque('ab')]
print([kind(value) for value in values])
# expect: ['singleton', 'literal', 'literal', 'int 12', 'rest [2, 3]', 'nested 1 2', "mapping 1 {'z': 2}", 'on the axis 4', 'point 5', 'text', 'two']
print(kind({1, 2}), kind('zz'), kind(range(2)))  # expect: other text two
