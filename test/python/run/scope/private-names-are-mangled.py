class A:
    __secret = 1

    def get(self):
        return self.__secret

    def name(self):
        __x = 2
        return sorted(locals())


print(A().get(), A._A__secret, A().name())  # expect: 1 1 ['_A__x', 'self']
A().__secret  # raises: AttributeError: 'A' object has no attribute '__secret'
