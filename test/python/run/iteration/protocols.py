class Steps:
    def __init__(self, end):
        self.end = end
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.n >= self.end:
            raise StopIteration
        self.n += 1
        return self.n


class Indexed:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError
        return index * 10


print(list(Steps(3)), [*Indexed()], 2 in Steps(5), dict(zip(Steps(2), Indexed())))
# expect: [1, 2, 3] [0, 10, 20] True {1: 0, 2: 10}
a, b = Steps(2)
print(a, b)  # expect: 1 2
for x in 5:  # raises: TypeError: 'int' object is not iterable
    pass
