for kind in (IndexError, KeyError, OSError, RecursionError):
    try:
        raise kind('x')
    except (LookupError, OSError) as error:
        print(type(error).__name__)
        # expect: IndexError
        # expect: KeyError
        # expect: OSError
    except RuntimeError as error:
        print('runtime', type(error).__name__)  # expect: runtime RecursionError
