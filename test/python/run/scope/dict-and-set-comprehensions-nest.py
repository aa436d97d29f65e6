table = {a: {b for b in range(a) if b % 2} for a in range(4)}
print(table)  # expect: {0: set(), 1: set(), 2: {1}, 3: {1}}
print([[c * r for c in range(2)] for r in range(3) if r])  # expect: [[0, 1], [0, 2]]
