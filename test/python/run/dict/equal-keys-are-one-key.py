print({1: 'a', 1.0: 'b', True: 'c'}, {0: 1, False: 2})  # expect: {1: 'c'} {0: 2}
nan = float('nan')
print(nan in {nan: 1}, float('nan') in {nan: 1})  # expect: True False
grid = {(0, 1): 'x'}
print(grid[0, 1], grid.get((0.0, True)))  # expect: x x
print({frozenset([1, 2]): 'f'}[frozenset([2, 1])])  # expect: f
