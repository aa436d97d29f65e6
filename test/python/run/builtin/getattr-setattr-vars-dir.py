class A:
    x = 1


a = A()
setattr(a, 'y', 2)
print(getattr(a, 'y'), vars(a), [n for n in dir(a) if n[0] != '_'], hasattr(a, 'z'))
# expect: 2 {'y': 2} ['x', 'y'] False
delattr(a, 'y')
delattr(a, 'y')  # raises: AttributeError: 'A' object has no attribute 'y'
