b = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
b[2:5] = []
print(b)  # expect: [0, 1, 5, 6, 7, 8, 9]
b[1:1] = 'xy'
print(b)  # expect: [0, 'x', 'y', 1, 5, 6, 7, 8, 9]
b[::2] = range(5)
print(b)  # expect: [0, 'x', 1, 1, 2, 6, 3, 8, 4]
del b[::3]
print(b)  # expect: ['x', 1, 2, 6, 8, 4]
try:
    b[0:6:2] = [1]
except ValueError as error:
    print(error)  # expect: attempt to assign sequence of size 1 to extended slice of size 3
try:
    b[0:2] = 5
except TypeError as error:
    print(error)  # expect: must assign iterable to extended slice
