from operator import countOf, length_hint


class Wrong:
    def __iter__(self):
        return 5


class Long:
    def __length_hint__(self):
        return 10 ** 30


def says(call, *args):
    try:
        call(*args)
    except (TypeError, OverflowError) as error:
        print(error)


says(list, Wrong())  # expect: iter() returned non-iterator of type 'int'
says(lambda: 1 in Wrong())  # expect: argument of type 'Wrong' is not iterable
says(countOf, Wrong(), 1)  # expect: argument of type 'Wrong' is not iterable
says(countOf, 5, 1)  # expect: argument of type 'int' is not iterable
says(''.join, Wrong())  # expect: can only join an iterable
says(length_hint, Long())  # expect: Python int too large to convert to C ssize_t
print('-'.join(c for c in 'abc'), b'c' in (b'a', b'c'), 3 in iter([1, 3]))  # expect: a-b-c True True
