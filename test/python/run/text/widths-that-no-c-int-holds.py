# Widths and precisions beyond what C holds are refused before room is made for them.
import itertools
import sys

big = sys.maxsize + 1


def attempt(operation):
    try:
        print(operation())
    except (ValueError, TypeError) as e:
        print(e)


attempt(lambda: format(2.34, f'.{big}f'))
attempt(lambda: format('a', f'{big}'))
attempt(lambda: ('{0[%d]}' % big).format([1]))
attempt(lambda: f'%.{big}f' % 2.34)
attempt(lambda: f'%{big}f' % 2.34)
attempt(lambda: format(1.5, '.2147483648f'))
attempt(lambda: '%.2147483648f' % 1.5)
attempt(lambda: itertools.product(0, repeat=1, foo=2))
attempt(lambda: itertools.product(0, foo=2))
attempt(lambda: type(compile(memoryview(b'1'), 'n', 'eval')).__name__)
# expect: Too many decimal digits in format string
# expect: Too many decimal digits in format string
# expect: Too many decimal digits in format string
# expect: precision too big
# expect: width too big
# expect: precision too big
# expect: precision too big
# expect: product() takes at most 1 keyword argument (2 given)
# expect: product() got an unexpected keyword argument 'foo'
# expect: code
