import builtins

print(len('ab'))  # expect: 2
len = len
print('len' in globals())  # expect: True
for turn in range(2):
    print(max(1, 2)) if turn == 0 else None  # expect: 2
    max = min
print(max(1, 2), builtins.max(1, 2))  # expect: 1 2
