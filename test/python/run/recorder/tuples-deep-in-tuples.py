# Deeper than calls may go, and twice in each: what is shown of them must not follow every way.
deep = twice = ()
for i in range(6_000):
    deep = (deep,)
for i in range(60):
    twice = (twice, twice)
held = (twice, (1, [2]))
print(len(deep), len(twice), held[1])  # expect: 1 2 (1, [2])
