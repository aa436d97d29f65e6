a = [1, 2]
print(a[-1])  # expect: 2
a[2]  # raises: IndexError: list index out of range
