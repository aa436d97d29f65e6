class Tell:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print('enter', self.name)
        return self.name

    def __exit__(self, *args):
        print('exit', self.name)


with Tell('a') as a, Tell('b') as b:
    # expect: enter a
    # expect: enter b
    print(a, b)
    # expect: a b
    # expect: exit b
    # expect: exit a
with (
    Tell('c') as c,  # expect: enter c
    Tell('d'),  # expect: enter d
):
    print(c)
    # expect: c
    # expect: exit d
    # expect: exit c
