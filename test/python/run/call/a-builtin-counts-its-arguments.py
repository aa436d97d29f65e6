from itertools import zip_longest
from operator import itemgetter


def says(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except TypeError as error:
        print(error)


says(sum, start=1)  # expect: sum() takes at least 1 positional argument (0 given)
says(sum, 1, 2, x=1)  # expect: sum() takes at most 2 arguments (3 given)
says(zip, a=1, b=2)  # expect: zip() takes at most 1 keyword argument (2 given)
says(enumerate)  # expect: enumerate() missing required argument 'iterable'
says(enumerate, [], x=1)  # expect: 'x' is an invalid keyword argument for enumerate()
says(enumerate, [], 1, 2)  # expect: enumerate() takes at most 2 arguments (3 given)
says(int, 1, 2, 3)  # expect: int expected at most 2 arguments, got 3
says(int, 1, 2, x=1)  # expect: int() takes at most 2 arguments (3 given)
says(str, 1, 2, 3, 4)  # expect: str expected at most 3 arguments, got 4
says(complex, a=1, b=2, c=3)  # expect: complex() takes at most 2 keyword arguments (3 given)
says(memoryview, b'', x=1)  # expect: memoryview() takes at most 1 argument (2 given)
says(type)  # expect: type() takes 1 or 3 arguments
says(type, 1, x=1)  # expect: type() takes no keyword arguments
says(super, int, 1, 2)  # expect: super() expected at most 2 arguments, got 3
says(zip_longest, [], x=1)  # expect: zip_longest() got an unexpected keyword argument
says(itemgetter)  # expect: itemgetter expected 1 argument, got 0
print(list(enumerate(start=3, iterable='ab')), list(enumerate('a', start=None or 7)))  # expect: [(3, 'a'), (4, 'b')] [(7, 'a')]
says(enumerate, None)  # expect: 'NoneType' object is not iterable
says(eval, globals={})  # expect: eval() takes at least 1 positional argument (0 given)
says(pow, 2, base=3)  # expect: pow() missing required argument 'exp' (pos 2)
says(OSError, x=1)  # expect: OSError() takes no keyword arguments


class Kept(OSError):
    def __init__(self, *args, code):
        super().__init__(*args)
        self.code = code


class Made(OSError):
    def __new__(cls, *args, code):
        return super().__new__(cls, *args)


print(Kept(2, 'gone', code=5).code, Kept(2, 'gone', code=5), Made(2, 'gone', code=1))  # expect: 5 [Errno 2] gone [Errno 2] gone
