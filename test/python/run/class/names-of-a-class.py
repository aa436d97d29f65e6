class A:
    """What A is."""

    class B:
        def m(self):
            pass


print(A.__name__, A.__qualname__, A.B.__qualname__, A.B.m.__qualname__, A.__doc__, A.__module__)
# expect: A A A.B A.B.m What A is. __main__
print([n for n in A.__dict__ if n[0] != '_'], A.B().m.__name__)  # expect: ['B'] m
