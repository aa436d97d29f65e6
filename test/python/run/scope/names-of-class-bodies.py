class C:
    a = 1
    b = [a for _ in range(2)]  # raises: NameError: name 'a' is not defined
