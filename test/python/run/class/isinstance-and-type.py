print(isinstance(True, int), isinstance(1, (str, int)), type(1) is int, isinstance(int, type))
# expect: True True True True
print(issubclass(bool, (int, str)), type(type), type(None).__name__)  # expect: True <class 'type'> NoneType
isinstance(1, 5)  # raises: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
