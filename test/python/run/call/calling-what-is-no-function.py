x = 5
x(1)  # raises: TypeError: 'int' object is not callable
