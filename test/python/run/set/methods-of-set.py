s = {3, 1, 2}
s.add(1)
s.discard(9)
print(sorted(s), s | {4}, s & {1, 9}, s - {1}, s ^ {1, 7}, {1} < s, s >= {1, 2}, s.isdisjoint({8}), 2 in s)
# expect: [1, 2, 3] {1, 2, 3, 4} {1} {2, 3} {2, 3, 7} True True True True
s.update([5], (6,))
print(len(s), sorted(s), frozenset('aa'), set(), s.issuperset({1}), {1, True, 1.0})
# expect: 5 [1, 2, 3, 5, 6] frozenset({'a'}) set() True {1}
s.remove(99)  # raises: KeyError: 99
