class A:
    def f(self):
        return 'A'


class B(A):
    def f(self):
        return 'B' + super().f()


class C(A):
    def f(self):
        return 'C' + super().f()


class D(B, C):
    pass


print(D().f(), [c.__name__ for c in D.__mro__])  # expect: BCA ['D', 'B', 'C', 'A', 'object']


class E(A, B):  # raises: TypeError: Cannot create a consistent method resolution order (MRO) for bases A, B
    pass
