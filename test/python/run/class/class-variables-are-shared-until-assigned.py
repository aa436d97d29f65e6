class A:
    shared = []
    n = 0


a, b = A(), A()
a.shared.append(1)
a.n += 1
print(b.shared, b.n, a.n, A.n, a.__dict__, b.__dict__)  # expect: [1] 0 1 0 {'n': 1} {}
