def f():
    x = 1
    exec('x = 2; y = 3')
    space = {}
    exec('z = 4', {'__builtins__': {}}, space)
    return x, space, 'y' in locals()


print(f(), eval('1 + 1'))  # expect: (1, {'z': 4}, False) 2
