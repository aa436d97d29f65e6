class Named:
    __match_args__ = ('x',)
    x = 1


class Plain: ...


def told(value, cls):
    try:
        match value:
            case cls(1, 2):
                pass
            case cls(1, x=1):
                pass
    except TypeError as error:
        return str(error)


print(told(Named(), Named))  # expect: Named() accepts 1 positional sub-pattern (2 given)
print(told(Plain(), Plain))  # expect: Plain() accepts 0 positional sub-patterns (2 given)
print(told(1, int))  # expect: int() accepts 1 positional sub-pattern (2 given)
print(told(1, 1))  # expect: called match pattern must be a class
