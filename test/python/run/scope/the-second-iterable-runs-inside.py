def f(n):
    return [(a, b) for a in range(n) for b in range(a + n - 1)]


print(f(2))  # expect: [(0, 0), (1, 0), (1, 1)]
print(list((a, b) for a in 'xy' for b in a * 2))  # expect: [('x', 'x'), ('x', 'x'), ('y', 'y'), ('y', 'y')]
