class A:
    n = 1

    @staticmethod
    def s(x):
        return x

    @classmethod
    def c(cls, x):
        return cls.__name__, cls.n + x


class B(A):
    n = 10


print(A.s(1), A().s(2), A.c(1), B.c(1), B().c(2), A.c.__self__ is A)
# expect: 1 2 ('A', 2) ('B', 11) ('B', 12) True
