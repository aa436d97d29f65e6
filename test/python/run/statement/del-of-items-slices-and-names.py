a = list(range(6))
del a[0], a[-1]
del a[1:3]
print(a)  # expect: [1, 4]
d = {'x': 1, 'y': 2}
del d['x']
(x, y) = 1, 2
del (x), y
print(d)  # expect: {'y': 2}
x  # raises: NameError: name 'x' is not defined
