def make():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count

    def reset():
        nonlocal count
        count = 0

    return step, reset


step, reset = make()
step()
print(step())  # expect: 2
reset()
print(step())  # expect: 1
print(step.__closure__[0] is reset.__closure__[0])  # expect: True
