def f():
    x = 1
    del x
    try:
        print(x)
    except UnboundLocalError as error:
        print(error)  # expect: cannot access local variable 'x' where it is not associated with a value
    x = 2
    print(x)  # expect: 2
    del x
    del x
    # raises: UnboundLocalError: cannot access local variable 'x' where it is not associated with a value


f()
