class Noisy:
    def __init__(self, name, inner=None):
        self.name = name
        self.inner = inner

    def __del__(self):
        print('gone', self.name)


tree = Noisy('root', Noisy('child', Noisy('leaf')))
tree = None
# expect: gone root
# expect: gone child
# expect: gone leaf
