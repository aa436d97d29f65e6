def f(a, b, *, c):
    pass


def g(a=1):
    pass


def attempt(call):
    try:
        call()
    except TypeError as error:
        print(error)


attempt(lambda: f())  # expect: f() missing 2 required positional arguments: 'a' and 'b'
attempt(lambda: f(1, 2))  # expect: f() missing 1 required keyword-only argument: 'c'
attempt(lambda: f(1, 2, 3, c=4))
# expect: f() takes 2 positional arguments but 3 positional arguments (and 1 keyword-only argument) were given
attempt(lambda: f(1, b=2, a=3, c=4))  # expect: f() got multiple values for argument 'a'
attempt(lambda: f(1, 2, c=3, cc=4))  # expect: f() got an unexpected keyword argument 'cc'. Did you mean 'c'?
attempt(lambda: g(1, 2))  # expect: g() takes from 0 to 1 positional arguments but 2 were given
attempt(lambda: f(*1))  # expect: __main__.f() argument after * must be an iterable, not int
attempt(lambda: f(**1))  # expect: __main__.f() argument after ** must be a mapping, not int
attempt(lambda: (1)())  # expect: 'int' object is not callable
attempt(lambda: len())  # expect: len() takes exactly one argument (0 given)
attempt(lambda: [].append())  # expect: list.append() takes exactly one argument (0 given)
attempt(lambda: isinstance(1))  # expect: isinstance expected 2 arguments, got 1
