# What built-in functions say of arguments that they cannot take, where the order of the questions shows.
import collections


def error(call):
    try:
        print('no error:', repr(call()))
    except Exception as e:
        print(f'{type(e).__name__}: {e}')


error(lambda: __import__(1))  # expect: TypeError: module name must be a string
error(lambda: KeyError(1, self=2))  # expect: TypeError: KeyError() takes no keyword arguments
error(lambda: SyntaxError('a', b=2))  # expect: TypeError: SyntaxError() takes no keyword arguments
error(lambda: UnicodeDecodeError('a', b''))  # expect: TypeError: function takes exactly 5 arguments (2 given)
error(lambda: {1}.union(other=2))  # expect: TypeError: set.union() takes no keyword arguments
error(lambda: frozenset().difference(other=2))  # expect: TypeError: frozenset.difference() takes no keyword arguments
error(lambda: sorted(1, wrong=2))  # expect: TypeError: 'int' object is not iterable
error(lambda: collections.Counter().most_common('1'))  # expect: TypeError: '>=' not supported between instances of 'str' and 'int'
error(lambda: memoryview(b'a') % bytearray(b'b'))  # expect: TypeError: unsupported operand type(s) for %: 'memoryview' and 'bytearray'
