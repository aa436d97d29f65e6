class Room:
    def __enter__(self):
        print('in')
        return self

    def __exit__(self, *args):
        print('out', args[0])


def gen():
    with Room():
        yield 1
        yield 2


g = gen()
next(g)  # expect: in
g.close()  # expect: out <class 'GeneratorExit'>
for x in gen():  # expect: in
    print(x)
    # expect: 1
    # expect: 2
    # expect: out None
