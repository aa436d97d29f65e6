from enum import Enum, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    def shout(self):
        return self.name + '!'


print(Color.RED, repr(Color.GREEN), list(Color), Color(2), Color['RED'].shout())
# expect: Color.RED <Color.GREEN: 2> [<Color.RED: 1>, <Color.GREEN: 2>] Color.GREEN RED!
print(Color.CRIMSON is Color.RED, dict(Color.__members__))
# expect: True {'RED': <Color.RED: 1>, 'GREEN': <Color.GREEN: 2>, 'CRIMSON': <Color.RED: 1>}
try:
    Color(7)
except ValueError as error:
    print(error)  # expect: 7 is not a valid Color
try:
    Color.RED = 3
except AttributeError as error:
    print(error)  # expect: cannot reassign member 'RED'
try:
    unique(Color)
except ValueError as error:
    print(error)  # expect: duplicate values found in <enum 'Color'>: CRIMSON -> RED
try:
    class More(Color): ...
except TypeError as error:
    print(error)  # expect: <enum 'More'> cannot extend <enum 'Color'>
