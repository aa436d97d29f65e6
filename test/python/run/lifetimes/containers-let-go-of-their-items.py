class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('gone', self.name)


items = [Noisy(1), Noisy(2), Noisy(3)]
items.pop(0)
# expect: gone 1
items[0] = None
# expect: gone 2
items.clear()
# expect: gone 3
table = {'a': Noisy('a'), 'b': Noisy('b')}
table['a'] = 0
# expect: gone a
del table['b']
# expect: gone b
pair = (Noisy('x'), Noisy('y'))
pair = None
# expect: gone y
# expect: gone x


def make_two():
    first = Noisy('first')
    second = Noisy('second')
    return lambda: (first, second)


both = make_two()
both = None  # a function lets go of its cells as a tuple would
# expect: gone second
# expect: gone first
