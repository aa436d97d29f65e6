# A budget of memory is for what is in use: what a program has let go may be taken again.


def rows(n):
    return str(n) * 4_000_000


kept = []
for i in range(60):
    row = rows(i)
    if i % 30 == 0:
        kept.append(row)

print(len(kept), kept[1][:2])  # expect: 2 30


def total():
    return sum(len(rows(i)) for i in range(20))


print(sorted([2, 1], key=lambda n: total()))  # expect: [2, 1]
