class A:
    def __init__(self):
        self.value = 1


a = A()
for name in ('valeu', 'x'):
    try:
        getattr(a, name)
    except AttributeError as error:
        print(error)
        # expect: 'A' object has no attribute 'valeu'
        # expect: 'A' object has no attribute 'x'
print(getattr(a, 'x', 'default'), hasattr(a, 'value'))  # expect: default True
A.nothing  # raises: AttributeError: type object 'A' has no attribute 'nothing'
