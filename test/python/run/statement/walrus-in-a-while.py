items = [3, 2, 1, 0]
total = 0
while (n := items.pop(0)) > 0:
    total += n
print(total, n)  # expect: 6 0
if (m := total * 2) > 10:
    print(m)  # expect: 12
