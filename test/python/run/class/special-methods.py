class Vector:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __rmul__(self, factor):
        return Vector(factor * self.x, factor * self.y)

    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)

    def __bool__(self):
        return bool(self.x or self.y)

    def __getitem__(self, index):
        return (self.x, self.y)[index]

    def __repr__(self):
        return f'Vector({self.x}, {self.y})'


v = Vector(1, 2)
print(v + v, 3 * v, v == Vector(1, 2), v != v, v[1], list(v))
# expect: Vector(2, 4) Vector(3, 6) True False 2 [1, 2]
print(bool(Vector(0, 0)), not v)  # expect: False False
hash(v)  # raises: TypeError: unhashable type: 'Vector'
