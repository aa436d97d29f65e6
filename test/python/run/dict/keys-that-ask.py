class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 2

    def __eq__(self, other):
        print('compare', self.n, getattr(other, 'n', other))
        return isinstance(other, Key) and self.n == other.n


d = {Key(1): 'one'}
d[Key(3)] = 'three'  # expect: compare 1 3
print(d[Key(3)], len(d))
# expect: compare 1 3
# expect: compare 3 3
# expect: three 2
print(Key(5) in d)
# expect: compare 1 5
# expect: compare 3 5
# expect: False
