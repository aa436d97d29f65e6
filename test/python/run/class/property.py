class Circle:
    def __init__(self, radius):
        self._radius = radius

    @property
    def radius(self):
        """How wide."""
        return self._radius

    @radius.setter
    def radius(self, value):
        print('set', value)
        self._radius = value

    @property
    def area(self):
        return 3 * self.radius**2


c = Circle(2)
c.radius = 3  # expect: set 3
print(c.area, Circle.radius.__doc__)  # expect: 27 How wide.
c.area = 1  # raises: AttributeError: property 'area' of 'Circle' object has no setter
