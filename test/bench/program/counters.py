# Many counters of one factory, each called often.
def make_counter(step):
    count = 0

    def counter():
        nonlocal count
        count += step
        return count

    return counter


counters = [make_counter(step) for step in range(1, 21)]
total = 0
for _ in range(240_000):
    for counter in counters:
        total += counter()
print(total)
