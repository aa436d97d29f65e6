def f(self):
    return super().f()  # raises: RuntimeError: super(): __class__ cell not found


class A:
    pass


f(A())
