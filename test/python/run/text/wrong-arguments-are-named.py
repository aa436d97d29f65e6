def error(action):
    try:
        action()
    except Exception as e:
        return f'{type(e).__name__}: {e}'

print(error(lambda: 'a' + 1))  # expect: TypeError: can only concatenate str (not "int") to str
print(error(lambda: 'a' * 'b'))  # expect: TypeError: can't multiply sequence by non-int of type 'str'
print(error(lambda: 'a' * 2 ** 70))  # expect: OverflowError: cannot fit 'int' into an index-sized integer
print(error(lambda: 'abc'['a']))  # expect: TypeError: string indices must be integers, not 'str'
print(error(lambda: 'abc'[5]))  # expect: IndexError: string index out of range
print(error(lambda: 'abc'[::0]))  # expect: ValueError: slice step cannot be zero
print(error(lambda: 5 in 'abc'))  # expect: TypeError: 'in <string>' requires string as left operand, not int
print(error(lambda: 'a'.find(1)))  # expect: TypeError: find() argument 1 must be str, not int
print(error(lambda: 'a'.find('a', 'x')))  # expect: TypeError: slice indices must be integers or None or have an __index__ method
print(error(lambda: 'a'.index('z')))  # expect: ValueError: substring not found
print(error(lambda: 'a'.split('')))  # expect: ValueError: empty separator
print(error(lambda: 'a'.split(1)))  # expect: TypeError: must be str or None, not int
print(error(lambda: 'a'.join([1])))  # expect: TypeError: sequence item 0: expected str instance, int found
print(error(lambda: 'a'.join(1)))  # expect: TypeError: can only join an iterable
print(error(lambda: 'a'.center(5, 'ab')))  # expect: TypeError: The fill character must be exactly one character long
print(error(lambda: 'a'.startswith(1)))  # expect: TypeError: startswith first arg must be str or a tuple of str, not int
print(error(lambda: 'a'.replace('a')))  # expect: TypeError: replace() takes at least 2 positional arguments (1 given)
print(error(lambda: 'a'.upper(1)))  # expect: TypeError: str.upper() takes no arguments (1 given)
print(error(lambda: 'a'.strip(1)))  # expect: TypeError: strip arg must be None or str
print(error(lambda: 'é'.encode('ascii')))  # expect: UnicodeEncodeError: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
print(error(lambda: b'\xff'.decode()))  # expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
print(error(lambda: 'a'.encode('nope')))  # expect: LookupError: unknown encoding: nope
print(error(lambda: str(b'a', 5)))  # expect: TypeError: str() argument 'encoding' must be str, not int
print(error(lambda: bytes('a')))  # expect: TypeError: string argument without an encoding
print(error(lambda: bytes([256])))  # expect: ValueError: bytes must be in range(0, 256)
print(error(lambda: b'a' + 'b'))  # expect: TypeError: can't concat str to bytes
print(error(lambda: b'abc'.find('a')))  # expect: TypeError: argument should be integer or bytes-like object, not 'str'
print(error(lambda: chr(-1)))  # expect: ValueError: chr() arg not in range(0x110000)
print(error(lambda: ord('ab')))  # expect: TypeError: ord() expected a character, but string of length 2 found
