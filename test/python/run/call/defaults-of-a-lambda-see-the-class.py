class A:
    n = 3
    f = lambda self, m=n: m


print(A().f())  # expect: 3
