first, *middle, last = range(5)
print(first, middle, last)  # expect: 0 [1, 2, 3] 4
(a, b), c = 'xy', 'z'
print(a, b, c)  # expect: x y z
a, b = b, a
print(a, b)  # expect: y x
a, b = 1, 2, 3  # raises: ValueError: too many values to unpack (expected 2)
