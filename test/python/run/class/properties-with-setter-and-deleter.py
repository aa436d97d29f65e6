class Celsius:
    def __init__(self):
        self._t = 0

    @property
    def t(self):
        """Degrees."""
        return self._t

    @t.setter
    def t(self, value):
        if value < -273:
            raise ValueError('too cold')  # raises: ValueError: too cold
        self._t = value

    @t.deleter
    def t(self):
        self._t = None


c = Celsius()
c.t = 20
print(c.t, Celsius.t.__doc__)  # expect: 20 Degrees.
del c.t
print(c.t)  # expect: None
c.t = -300
