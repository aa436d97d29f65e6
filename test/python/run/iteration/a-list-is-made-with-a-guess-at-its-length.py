class Pages:
    def __init__(self, name):
        self.name = name

    def __iter__(self):
        print(self.name, 'iter')
        return Turn(self.name)

    def __len__(self):
        print(self.name, 'len')
        return 2


class Turn:
    def __init__(self, name):
        self.name, self.n = name, 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration
        return 'x'

    def __length_hint__(self):
        print(self.name, 'hint')
        return 3


print(list(Pages('list')))
# expect: list iter
# expect: list len
# expect: ['x', 'x']
print([*Pages('display')], {*Pages('set')})
# expect: display iter
# expect: display len
# expect: set iter
# expect: ['x', 'x'] {'x'}
print(tuple(Pages('tuple')))
# expect: tuple iter
# expect: tuple len
# expect: ('x', 'x')
print(''.join(Pages('join')))
# expect: join iter
# expect: join hint
# expect: xx
a, *b = Pages('unpack')
# expect: unpack iter
# expect: unpack hint
print(*Pages('call'))
# expect: call iter
# expect: call len
# expect: x x


class Sequence:
    def __getitem__(self, i):
        return 'xyz'[i]

    def __len__(self):
        print('sequence len')
        return 3


a, *b = Sequence()
# expect: sequence len
print(b, list(iter(Sequence())))
# expect: sequence len
# expect: ['y', 'z'] ['x', 'y', 'z']
print(list(reversed(Sequence())))
# expect: sequence len
# expect: sequence len
# expect: ['z', 'y', 'x']


class Told(Turn):
    def __iter__(self):
        print(self.name, 'iter')
        return self


print('-'.join(Told('told')))
# expect: told iter
# expect: told iter
# expect: told hint
# expect: x-x
