class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('gone', self.name)

    def __bool__(self):
        inner = Noisy('inner')
        return True


if Noisy('outer'):
    print('true')
# expect: gone inner
# expect: gone outer
# expect: true
