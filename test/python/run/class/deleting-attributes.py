class A:
    x = 'class'


a = A()
a.x = 'own'
print(a.x)  # expect: own
del a.x
print(a.x)  # expect: class
del a.x  # raises: AttributeError: 'A' object has no attribute 'x'
