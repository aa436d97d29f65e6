# What UnicodeErrors are made of, what they refuse, and what they say of it.
def attempt(operation):
    try:
        print(operation())
    except Exception as e:
        print(type(e).__name__, e)


for error, bad in ((UnicodeEncodeError, 'x\xe9yz'), (UnicodeDecodeError, b'x\xffyz')):
    attempt(lambda: error('a', bad, 1, 2))
    attempt(lambda: error(1, bad, 1, 2, 'r'))
    attempt(lambda: error('a', 5, 1, 2, 'r'))
    attempt(lambda: error('a', bytearray(b'q\xfe'), 1, 2, 'r').object)
    attempt(lambda: error('a', bad, 'x', 2, 'r'))
    attempt(lambda: error('a', bad, 1, 2, None))
    for start, end in ((0, 1), (1, 2), (0, 4), (3, 100), (100, 101), (2, 1)):
        attempt(lambda: error('a', bad, start, end, 'r'))
    e = error('a', bad, 1, 2, 'r')
    e.reason = 5
    e.encoding = 4
    print(e, e.args)
    attempt(lambda: setattr(e, 'start', 'x'))
    attempt(lambda: delattr(e, 'end'))
attempt(lambda: UnicodeTranslateError('x\xe9yz', 1, 2, 'r'))
attempt(lambda: UnicodeTranslateError('x\U0001f600', 1, 2, 'r'))
attempt(lambda: UnicodeTranslateError('a', 'x', 1, 2, 'r'))
# expect: TypeError function takes exactly 5 arguments (4 given)
# expect: TypeError argument 1 must be str, not int
# expect: TypeError argument 2 must be str, not int
# expect: TypeError argument 2 must be str, not bytearray
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError argument 5 must be str, not None
# expect: 'a' codec can't encode character '\x78' in position 0: r
# expect: 'a' codec can't encode character '\xe9' in position 1: r
# expect: 'a' codec can't encode characters in position 0-3: r
# expect: 'a' codec can't encode characters in position 3-99: r
# expect: 'a' codec can't encode characters in position 100-100: r
# expect: 'a' codec can't encode characters in position 2-0: r
# expect: '4' codec can't encode character '\xe9' in position 1: 5 ('a', 'xéyz', 1, 2, 'r')
# expect: TypeError an integer is required
# expect: TypeError can't delete numeric/char attribute
# expect: TypeError function takes exactly 5 arguments (4 given)
# expect: TypeError argument 1 must be str, not int
# expect: TypeError a bytes-like object is required, not 'int'
# expect: b'q\xfe'
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError argument 5 must be str, not None
# expect: 'a' codec can't decode byte 0x78 in position 0: r
# expect: 'a' codec can't decode byte 0xff in position 1: r
# expect: 'a' codec can't decode bytes in position 0-3: r
# expect: 'a' codec can't decode bytes in position 3-99: r
# expect: 'a' codec can't decode bytes in position 100-100: r
# expect: 'a' codec can't decode bytes in position 2-0: r
# expect: '4' codec can't decode byte 0xff in position 1: 5 ('a', b'x\xffyz', 1, 2, 'r')
# expect: TypeError an integer is required
# expect: TypeError can't delete numeric/char attribute
# expect: can't translate character '\xe9' in position 1: r
# expect: can't translate character '\U0001f600' in position 1: r
# expect: TypeError function takes exactly 4 arguments (5 given)
