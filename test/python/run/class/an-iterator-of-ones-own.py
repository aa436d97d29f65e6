class Down:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(Down(3)), [*Down(2)], max(Down(4)), 1 in Down(3))  # expect: [2, 1, 0] [1, 0] 3 True
a, b = Down(2)
print(a, b)  # expect: 1 0
