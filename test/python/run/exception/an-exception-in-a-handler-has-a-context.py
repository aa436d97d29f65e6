try:
    try:
        {}['k']
    except KeyError:
        1 / 0
except ZeroDivisionError as error:
    print(repr(error.__context__), error.__cause__, error.__suppress_context__)
    # expect: KeyError('k') None False
