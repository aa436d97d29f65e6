def outer():
    def inner():
        return late
        # raises: NameError: cannot access free variable 'late' where it is not associated with a value in enclosing scope

    try:
        inner()
    except NameError as error:
        print(type(error).__name__, error)
    late = 1
    del late
    try:
        inner.__closure__[0].cell_contents
    except ValueError as error:
        print(error)
    inner()


outer()
# expect: NameError cannot access free variable 'late' where it is not associated with a value in enclosing scope
# expect: Cell is empty
