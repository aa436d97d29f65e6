print(list(zip([1, 2, 3], 'ab')), list(zip()), list(enumerate('ab', 5)))  # expect: [(1, 'a'), (2, 'b')] [] [(5, 'a'), (6, 'b')]
print(list(map(lambda a, b: a + b, [1, 2], [3, 4, 5])), list(filter(None, [0, 1, '', 2])))  # expect: [4, 6] [1, 2]
try:
    list(zip([1, 2], [1], strict=True))
except ValueError as error:
    print(error)  # expect: zip() argument 2 is shorter than argument 1
calls = iter([1, 2, 0, 3])
print(list(iter(lambda: next(calls), 0)), list(calls))  # expect: [1, 2] [3]
print(list(reversed([1, 2, 3])), list(reversed(range(0, 10, 3))))  # expect: [3, 2, 1] [9, 6, 3, 0]
