def f():
    try:
        try:
            raise KeyError('a')
        finally:
            print('inner')  # expect: inner
    except KeyError as error:
        try:
            return repr(error)
        finally:
            print('outer')  # expect: outer
    finally:
        print('last')  # expect: last


print(f())  # expect: KeyError('a')
