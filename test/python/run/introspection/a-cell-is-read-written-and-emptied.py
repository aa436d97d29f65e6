import types


def outer():
    x = 'old'

    def inner():
        return x

    return inner


f = outer()
cell = f.__closure__[0]
cell.cell_contents = 'new'
print(f(), cell.cell_contents)  # expect: new new
del cell.cell_contents
try:
    cell.cell_contents
except ValueError as error:
    print(error)  # expect: Cell is empty
print(types.CellType() < types.CellType(0), types.CellType(1) == types.CellType(1))  # expect: True True
