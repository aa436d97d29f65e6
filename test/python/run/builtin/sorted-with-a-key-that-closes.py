order = {'b': 0, 'a': 1, 'c': 2}


def by(table):
    return lambda x: table[x]


print(sorted('cab', key=by(order)), max('abc', key=by(order)), list(map(by(order), 'ab')))
# expect: ['b', 'a', 'c'] c [1, 0]
