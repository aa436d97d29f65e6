a, *b = 1, 2, 3
*c, d = 'xyz'
e, *f, g = [1, 2]
(h, *i), j = (1, 2, 3), 4
print(a, b, c, d, e, f, g, h, i, j)  # expect: 1 [2, 3] ['x', 'y'] z 1 [] 2 1 [2, 3] 4
a, *b, c = [1]  # raises: ValueError: not enough values to unpack (expected at least 2, got 1)
