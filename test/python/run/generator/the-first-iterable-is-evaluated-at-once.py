def f():
    try:
        (x for x in missing)
    except NameError as error:
        print(error)  # expect: name 'missing' is not defined
    return (x for x in [1] for y in missing)  # raises: NameError: name 'missing' is not defined


next(f())
