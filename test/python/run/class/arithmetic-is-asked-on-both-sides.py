class V:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return 'add' if isinstance(other, V) else NotImplemented

    def __radd__(self, other):
        return ('radd', other)

    def __neg__(self):
        return 'neg'

    def __iadd__(self, other):
        self.n += other
        return self


v = V(1)
print(v + V(2), 1 + v, -v)  # expect: add ('radd', 1) neg
v += 5
print(v.n)  # expect: 6
v + 1  # raises: TypeError: unsupported operand type(s) for +: 'V' and 'int'
