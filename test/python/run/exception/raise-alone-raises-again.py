def f():
    try:
        {}['key']
    except KeyError:
        raise


try:
    f()
except KeyError as error:
    print(repr(error))  # expect: KeyError('key')
raise  # raises: RuntimeError: No active exception to reraise
