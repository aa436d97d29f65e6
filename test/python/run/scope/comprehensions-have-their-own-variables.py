n = 'kept'
squares = [n * n for n in range(3)]
print(n, squares)  # expect: kept [0, 1, 4]
print([last := k for k in range(3)], last)  # expect: [0, 1, 2] 2
print({k: v for k, v in zip('ab', range(2))}, {k % 2 for k in range(4)}, sum(k for k in range(4)))
# expect: {'a': 0, 'b': 1} {0, 1} 6
