from enum import Enum


class Planet(Enum):
    EARTH = 6, 'blue'
    MARS = 4, 'red'

    def __new__(cls, size, colour):
        made = object.__new__(cls)
        made._value_ = size
        made.colour = colour
        return made

    @classmethod
    def _missing_(cls, value):
        return 3 if value == 'bad' else cls.__members__.get(value)


print(Planet(4).colour, Planet('EARTH'), repr(Planet.MARS))  # expect: red Planet.EARTH <Planet.MARS: 4>
try:
    Planet('bad')
except TypeError as error:
    print(error, '|', repr(error.__context__))
    # expect: error in Planet._missing_: returned 3 instead of None or a valid member | ValueError("'bad' is not a valid Planet")
try:
    Planet(None)
except ValueError as error:
    print(error)  # expect: None is not a valid Planet
