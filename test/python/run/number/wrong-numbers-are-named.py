def error(action):
    try:
        action()
    except Exception as e:
        return f'{type(e).__name__}: {e}'

print(error(lambda: int('x')))  # expect: ValueError: invalid literal for int() with base 10: 'x'
print(error(lambda: int('12', 37)))  # expect: ValueError: int() base must be >= 2 and <= 36, or 0
print(error(lambda: int([])))  # expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'list'
print(error(lambda: int(12, 5)))  # expect: TypeError: int() can't convert non-string with explicit base
print(error(lambda: int('9' * 5000)))
# expect: ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; use sys.set_int_max_str_digits() to increase the limit
print(error(lambda: str(10 ** 5000)))
# expect: ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
print(error(lambda: float('1,5')))  # expect: ValueError: could not convert string to float: '1,5'
print(error(lambda: float(None)))  # expect: TypeError: float() argument must be a string or a real number, not 'NoneType'
print(error(lambda: float(10 ** 400)))  # expect: OverflowError: int too large to convert to float
print(error(lambda: int(float('nan'))))  # expect: ValueError: cannot convert float NaN to integer
print(error(lambda: 1 // 0))  # expect: ZeroDivisionError: integer division or modulo by zero
print(error(lambda: 1 % 0))  # expect: ZeroDivisionError: integer modulo by zero
print(error(lambda: 1 / 0))  # expect: ZeroDivisionError: division by zero
print(error(lambda: 1.5 // 0))  # expect: ZeroDivisionError: float floor division by zero
print(error(lambda: divmod(1.5, 0)))  # expect: ZeroDivisionError: float divmod()
print(error(lambda: 0 ** -1))  # expect: ZeroDivisionError: 0.0 cannot be raised to a negative power
print(error(lambda: 10.0 ** 400))  # expect: OverflowError: (34, 'Numerical result out of range')
print(error(lambda: 1 << -1))  # expect: ValueError: negative shift count
print(error(lambda: pow(2, -1, 4)))  # expect: ValueError: base is not invertible for the given modulus
print(error(lambda: pow(2, 3, 0)))  # expect: ValueError: pow() 3rd argument cannot be 0
print(error(lambda: (256).to_bytes(1)))  # expect: OverflowError: int too big to convert
print(error(lambda: (-1).to_bytes(1)))  # expect: OverflowError: can't convert negative int to unsigned
print(error(lambda: format(1.5, 'd')))  # expect: ValueError: Unknown format code 'd' for object of type 'float'
print(error(lambda: format(5, '.2')))  # expect: ValueError: Precision not allowed in integer format specifier
print(error(lambda: 1 + 'a'))  # expect: TypeError: unsupported operand type(s) for +: 'int' and 'str'
print(error(lambda: round('a')))  # expect: TypeError: type str doesn't define __round__ method
print(error(lambda: complex('1 + 2j')))  # expect: ValueError: complex() arg is a malformed string
print(error(lambda: 1j < 2j))  # expect: TypeError: '<' not supported between instances of 'complex' and 'complex'
print(error(lambda: 1j // 2))  # expect: TypeError: unsupported operand type(s) for //: 'complex' and 'int'
