class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('gone', self.name)


def f():
    second, first = Noisy('second'), Noisy('first')
    return 'result'


print(f())
# expect: gone second
# expect: gone first
# expect: result
