class A:
    x = 1


a = A()
setattr(a, 'y', 2)
print(getattr(a, 'y'), vars(a), sorted({'x', 'y', 'z'} & set(dir(a))), hasattr(a, 'z'))
# expect: 2 {'y': 2} ['x', 'y'] False
delattr(a, 'y')
delattr(a, 'y')  # raises: AttributeError: 'A' object has no attribute 'y'
