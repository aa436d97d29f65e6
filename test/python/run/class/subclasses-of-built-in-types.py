class Names(list):
    def __init__(self, *names):
        super().__init__(names)
        self.label = 'names'


class Default(dict):
    def __missing__(self, key):
        return key * 2


class Metres(int):
    def __add__(self, other):
        return Metres(int(self) + other)


n = Names('a', 'b')
n.append('c')
print(n, len(n), n.label, isinstance(n, list))  # expect: ['a', 'b', 'c'] 3 names True
print(Default(a=1)['a'], Default()['z'])  # expect: 1 zz
print(Metres(2) + 3, type(Metres(2) + 3).__name__, type(Metres(2) * 3).__name__)  # expect: 5 Metres int
