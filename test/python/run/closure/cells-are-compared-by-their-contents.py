from types import CellType

a, b, empty = CellType(1), CellType(2), CellType()
print(a < b, a == CellType(1), empty < a, empty == CellType())  # expect: True True True True
print(repr(empty)[:5])  # expect: <cell
empty.cell_contents  # raises: ValueError: Cell is empty
