a = [0, 1, 2]
i = 0
i, a[i] = 1, 9
print(i, a)  # expect: 1 [0, 9, 2]
x, y, z = 1, 2, 3
x, y, z = z, x, y
print(x, y, z)  # expect: 3 1 2
a = b = c = []
a.append(1)
print(c, b is a)  # expect: [1] True
