namespace = {'__builtins__': {}}
exec('def f():\n    return 7\nx = f()', namespace)
print(namespace['x'], sorted(k for k in namespace if k[0] != '_'))  # expect: 7 ['f', 'x']
print(eval('a + 1', {'a': 2}))  # expect: 3
