def outer():
    def inner():
        return late
        # raises: NameError: cannot access free variable 'late' where it is not associated with a value in enclosing scope
    inner()
    late = 1


outer()
