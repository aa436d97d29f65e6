i = 'mine'
print([i for i in range(3)], i)  # expect: [0, 1, 2] mine
print({i: i for i in range(2)}, i)  # expect: {0: 0, 1: 1} mine
print(sum(i for i in range(4)), i)  # expect: 6 mine


def f():
    i = 'local'
    return [i for i in range(2)], i


print(f())  # expect: ([0, 1], 'local')
