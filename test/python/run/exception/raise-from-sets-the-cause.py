try:
    raise ValueError('b') from KeyError('a')
except ValueError as error:
    print(repr(error.__cause__), error.__context__)  # expect: KeyError('a') None
try:
    try:
        1 / 0
    except ZeroDivisionError as first:
        raise OSError('c') from first
except OSError as error:
    print(error.__cause__ is error.__context__)  # expect: True
