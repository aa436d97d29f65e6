# A budget of memory is for what is in use: what a program has let go may be taken again.


def rows(n):
    return [n] * 1_000_000


kept = []
for i in range(100):
    row = rows(i)
    if i % 50 == 0:
        kept.append(row)

print(len(kept), kept[1][0])  # expect: 2 50


def total():
    return sum(len(rows(i)) for i in range(30))


print(sorted([2, 1], key=lambda n: total()))  # expect: [2, 1]
