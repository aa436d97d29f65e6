class A:
    def m(self, a):
        pass


try:
    A().m()
except TypeError as error:
    print(error)  # expect: A.m() missing 1 required positional argument: 'a'
A().m(1, 2)  # raises: TypeError: A.m() takes 2 positional arguments but 3 were given
