r = range(1, 10, 3)
print(list(r), len(r), r[1], r[-1], 4 in r, 5 in r, r[::-1], r.index(7), r == range(1, 11, 3), range(0) == range(5, 5))
# expect: [1, 4, 7] 3 4 7 True False range(7, -2, -3) 2 False True
print(list(range(3, 0, -1)), range(10)[2:5], r.start, r.stop, r.step, bool(range(0)))
# expect: [3, 2, 1] range(2, 5) 1 10 3 False
r[9]  # raises: IndexError: range object index out of range
