def outer():
    try:
        1 / 0
    except ZeroDivisionError as error:
        def tell():
            return str(error)
            # raises: NameError: cannot access free variable 'error' where it is not associated with a value in enclosing scope
        print(tell())  # expect: division by zero
    return tell


outer()()
