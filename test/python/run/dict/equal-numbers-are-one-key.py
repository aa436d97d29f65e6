d = {1: 'int'}
d[1.0] = 'float'
d[True] = 'bool'
print(d, len(d), d[1])  # expect: {1: 'bool'} 1 bool
print({(1, 2): 'tuple'}[1.0, True + True])  # expect: tuple
nan = float('nan')
print({nan: 1}[nan], float('nan') in {nan: 1})  # expect: 1 False
{[]: 1}  # raises: TypeError: unhashable type: 'list'
