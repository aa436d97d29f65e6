class N:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < getattr(other, 'n', other)

    def __eq__(self, other):
        return self.n == getattr(other, 'n', other)


print(N(1) < N(2), N(1) > N(2), 3 > N(2), N(1) == 1, N(1) != 1)  # expect: True False True True False
try:
    hash(N(1))
except TypeError as error:
    print(error)  # expect: unhashable type: 'N'
N(1) <= N(2)  # raises: TypeError: '<=' not supported between instances of 'N' and 'N'
