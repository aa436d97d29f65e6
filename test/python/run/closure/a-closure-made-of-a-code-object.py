from types import CellType, FunctionType


def outer():
    x = 1
    def inner():
        return x
    return inner


inner = outer()
other = FunctionType(inner.__code__, globals(), 'other', None, (CellType(42),))
print(other(), inner())  # expect: 42 1
FunctionType(inner.__code__, globals(), 'other', None, ())
# raises: ValueError: inner requires closure of length 1, not 0
