a = [1, 2, 3]
for i in a:
    if i < 3:
        a.append(i + 3)
print(a)  # expect: [1, 2, 3, 4, 5]
it = iter(a)
print(next(it), it.__length_hint__(), list(it), list(it))  # expect: 1 4 [2, 3, 4, 5] []
