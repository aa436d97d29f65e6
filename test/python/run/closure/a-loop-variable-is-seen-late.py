functions = [lambda: n for n in range(3)]
print([f() for f in functions])  # expect: [2, 2, 2]
fixed = [lambda n=n: n for n in range(3)]
print([f() for f in fixed])  # expect: [0, 1, 2]
