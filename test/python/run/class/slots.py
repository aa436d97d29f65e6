class Point:
    __slots__ = ('x', 'y')


p = Point()
p.x = 1
print(p.x, hasattr(p, 'y'), hasattr(p, '__dict__'))  # expect: 1 False False
p.z = 1
# raises: AttributeError: 'Point' object has no attribute 'z' and no __dict__ for setting new attributes
