class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, x, *, times=1):
        return x + self.n * times


add = Adder(2)
print(add(1), add(1, times=3), callable(add), callable(5))  # expect: 3 7 True False
