import types


def outer():
    x = 1

    def inner():
        return x

    return inner


code = outer().__code__
made = types.FunctionType(code, {}, 'made', None, (types.CellType('mine'),))
print(made(), made.__name__)  # expect: mine made
for closure in (None, (), (1,)):
    try:
        types.FunctionType(code, {}, closure=closure)
    except (TypeError, ValueError) as error:
        print(error)
# expect: arg 5 (closure) must be tuple
# expect: inner requires closure of length 1, not 0
# expect: arg 5 (closure) expected cell, found int
