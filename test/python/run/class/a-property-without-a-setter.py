class A:
    @property
    def x(self):
        return 1


print(A().x)  # expect: 1
A().x = 2  # raises: AttributeError: property 'x' of 'A' object has no setter
