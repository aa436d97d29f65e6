for f in (lambda: 1 + 'a', lambda: 'a' + 1, lambda: [] + (), lambda: {} < {}, lambda: -'x', lambda: None[0], lambda: len(5), lambda: 'a' * 'b', lambda: 1 < 'a', lambda: {}[[]], lambda: 5 in 5, lambda: [1]['a'], lambda: int('x'), lambda: int([]), lambda: sum('ab'), lambda: iter(5), lambda: max([]), lambda: 'abc'.nope):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
        # expect: TypeError unsupported operand type(s) for +: 'int' and 'str'
        # expect: TypeError can only concatenate str (not "int") to str
        # expect: TypeError can only concatenate list (not "tuple") to list
        # expect: TypeError '<' not supported between instances of 'dict' and 'dict'
        # expect: TypeError bad operand type for unary -: 'str'
        # expect: TypeError 'NoneType' object is not subscriptable
        # expect: TypeError object of type 'int' has no len()
        # expect: TypeError can't multiply sequence by non-int of type 'str'
        # expect: TypeError '<' not supported between instances of 'int' and 'str'
        # expect: TypeError unhashable type: 'list'
        # expect: TypeError argument of type 'int' is not iterable
        # expect: TypeError list indices must be integers or slices, not str
        # expect: ValueError invalid literal for int() with base 10: 'x'
        # expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'list'
        # expect: TypeError unsupported operand type(s) for +: 'int' and 'str'
        # expect: TypeError 'int' object is not iterable
        # expect: ValueError max() iterable argument is empty
        # expect: AttributeError 'str' object has no attribute 'nope'
