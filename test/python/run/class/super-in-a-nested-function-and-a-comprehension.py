class A:
    def v(self):
        return 1


class B(A):
    def v(self):
        def inner():
            return super(B, self).v() + __class__.k
        return inner(), [super(B, self).v() for _ in range(2)]
    k = 10


print(B().v(), B.v.__code__.co_freevars)  # expect: (11, [1, 1]) ('__class__',)
