a = [1, 2, 3]
del a[0]
print(a)  # expect: [2, 3]
d = {'x': 1}
del d['x']
print(d)  # expect: {}
del a
print(a)  # raises: NameError: name 'a' is not defined
