for i, (a, *b) in enumerate([(1, 2, 3), 'xy']):
    print(i, a, b)
    # expect: 0 1 [2, 3]
    # expect: 1 x ['y']
for a[0] in []:
    pass
target = [0]
for target[0] in range(3):
    pass
print(target)  # expect: [2]
