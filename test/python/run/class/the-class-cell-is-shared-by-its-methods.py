class A:
    def f(self):
        return __class__

    def g(self):
        return __class__


print(A.f.__closure__[0] is A.g.__closure__[0], A.f(None) is A)  # expect: True True
