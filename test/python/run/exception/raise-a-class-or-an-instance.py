for thing in (ValueError, ValueError('x'), ValueError()):
    try:
        raise thing
    except ValueError as error:
        print(repr(error))
        # expect: ValueError()
        # expect: ValueError('x')
        # expect: ValueError()
raise 5  # raises: TypeError: exceptions must derive from BaseException
