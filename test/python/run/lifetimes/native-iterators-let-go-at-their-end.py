from itertools import groupby, islice


def numbers(name):
    try:
        yield 1
        yield 2
    finally:
        print('closed', name)


for x in islice(numbers('islice'), 1):
    print(x)  # expect: 1
# expect: closed islice
print(list(islice(numbers('list'), 1)))
# expect: closed list
# expect: [1]
few = islice(numbers('next'), 1)
next(few)
print(next(few, 'over'))
# expect: closed next
# expect: over
pairs = zip(numbers('first'), numbers('second'))
next(pairs)
del pairs
# expect: closed second
# expect: closed first
groups = groupby(numbers('groupby'))
key, group = next(groups)
del groups
print('the group has it')  # expect: the group has it
del group  # expect: closed groupby


def begun(name):
    g = numbers(name)
    next(g)
    return g


held = [begun('in a list')]
held *= 0  # expect: closed in a list
held = {begun('in a set')}
held &= set()  # expect: closed in a set
print('end')  # expect: end
