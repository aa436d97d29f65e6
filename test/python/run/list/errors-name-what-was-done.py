def attempt(action):
    try:
        return action()
    except Exception as error:
        return f'{type(error).__name__}: {error}'


a = [3, 1, 2]
print(attempt(lambda: a[5]))  # expect: IndexError: list index out of range
print(attempt(lambda: a['x']))  # expect: TypeError: list indices must be integers or slices, not str
print(attempt(lambda: a.remove(9)))  # expect: ValueError: list.remove(x): x not in list
print(attempt(lambda: a.index(9)))  # expect: ValueError: 9 is not in list
print(attempt(lambda: [].pop()))  # expect: IndexError: pop from empty list
print(attempt(lambda: a + (1,)))  # expect: TypeError: can only concatenate list (not "tuple") to list
print(attempt(lambda: a * 'x'))  # expect: TypeError: can't multiply sequence by non-int of type 'str'
print(attempt(lambda: list(5)))  # expect: TypeError: 'int' object is not iterable
print(attempt(lambda: list(1, 2)))  # expect: TypeError: list expected at most 1 argument, got 2
print(attempt(lambda: {[]: 1}))  # expect: TypeError: unhashable type: 'list'
print(attempt(lambda: a < 5))  # expect: TypeError: '<' not supported between instances of 'list' and 'int'
