try:
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise ValueError('explained') from error
except ValueError as error:
    print(repr(error.__cause__), repr(error.__context__), error.__suppress_context__)
    # expect: ZeroDivisionError('division by zero') ZeroDivisionError('division by zero') True
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError('during')
except ValueError as error:
    print(repr(error.__cause__), repr(error.__context__), error.__suppress_context__)
    # expect: None ZeroDivisionError('division by zero') False
try:
    raise ValueError('alone') from None
except ValueError as error:
    print(error.__cause__, error.__suppress_context__)  # expect: None True
