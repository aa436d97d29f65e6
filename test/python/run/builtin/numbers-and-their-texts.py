print(abs(-5), divmod(-7, 2), pow(2, 10, 7), pow(3, -1, 7), round(2.5), round(1234, -2), round(3.14159, 2))  # expect: 5 (-4, 1) 2 5 2 1200 3.14
print(bin(-5), oct(8), hex(255), chr(97), ord('é'), ascii('é日'), sum([0.1] * 10), sum([[1], [2]], []))  # expect: -0b101 0o10 0xff a 233 '\xe9\u65e5' 1.0 [1, 2]
for wrong in ('chr(-1)', 'ord("ab")', 'abs("a")', 'hex(1.5)', 'sum(["a"])', 'round("a")'):
    try:
        eval(wrong)
    except Exception as error:
        last = f'{type(error).__name__}: {error}'
        globals().setdefault('errors', []).append(last)
print(errors)  # expect: ['ValueError: chr() arg not in range(0x110000)', 'TypeError: ord() expected a character, but string of length 2 found', "TypeError: bad operand type for abs(): 'str'", "TypeError: 'float' object cannot be interpreted as an integer", "TypeError: unsupported operand type(s) for +: 'int' and 'str'", "TypeError: type str doesn't define __round__ method"]
