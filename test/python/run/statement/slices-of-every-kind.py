a = list(range(6))
print(a[1:4], a[:2], a[-2:], a[::2], a[::-1], a[4:1:-1], a[10:], 'hello'[1:-1], (1, 2, 3)[:2])
# expect: [1, 2, 3] [0, 1] [4, 5] [0, 2, 4] [5, 4, 3, 2, 1, 0] [4, 3, 2] [] ell (1, 2)
a[1:3] = 'xyz'
print(a)  # expect: [0, 'x', 'y', 'z', 3, 4, 5]
a[::3] = [0, 0, 0]
print(a)  # expect: [0, 'x', 'y', 0, 3, 4, 0]
s = slice(1, None, 2)
print(a[s], s, s.indices(5))  # expect: ['x', 0, 4] slice(1, None, 2) (1, 5, 2)
a[::2] = [1]  # raises: ValueError: attempt to assign sequence of size 1 to extended slice of size 4
