class Counter:
    def __init__(self):
        self.n = 0

    def step(self):
        self.n += 1
        return self.n


step = Counter().step
step()
print(step(), step.__self__.n, step.__func__ is Counter.step, step.__name__)  # expect: 2 2 True step
