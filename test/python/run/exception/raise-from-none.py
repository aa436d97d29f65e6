try:
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise ValueError('new') from None
except ValueError as error:
    print(error.__cause__, error.__suppress_context__, type(error.__context__).__name__)
    # expect: None True ZeroDivisionError
raise ValueError from 5  # raises: TypeError: exception causes must derive from BaseException
