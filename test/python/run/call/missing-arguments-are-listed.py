def f(a, b, c, d=1):
    pass


for args in (), (1,), (1, 2), (1, 2, 3, 4, 5):
    try:
        f(*args)
    except TypeError as error:
        print(error)
        # expect: f() missing 3 required positional arguments: 'a', 'b', and 'c'
        # expect: f() missing 2 required positional arguments: 'b' and 'c'
        # expect: f() missing 1 required positional argument: 'c'
        # expect: f() takes from 3 to 4 positional arguments but 5 were given
