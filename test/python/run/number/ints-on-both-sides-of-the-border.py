# 2 ** 53 is where the interpreter's own representation changes; no program may see it.
n = 2 ** 53
print(n - 1 + 1, n + 1 - n, n * n // n == n)  # expect: 9007199254740992 1 True
print(-n - 1, (-n - 1) // 2, (-n - 1) % 10, divmod(-n - 1, -7))  # expect: -9007199254740993 -4503599627370497 7 (1286742750677284, -5)
print(n & (n - 1), n | 1, n ^ 1, ~n, n >> 53, 1 << 53)  # expect: 0 9007199254740993 9007199254740993 -9007199254740993 1 9007199254740992
print(0 * -5, 0 // -5, -0, type(0 * -5.0), 0 * -5.0)  # expect: 0 0 0 <class 'float'> -0.0
print(n + 1 == float(n), n == float(n), n + 1 > float(n), hash(n) == hash(float(n)))  # expect: False True True True
print(7 // -2, 7 % -2, -7 // 2, -7 % 2, -7 >> 1)  # expect: -4 -1 -4 1 -4
print(True + True, True * 2.5, -True, True & 1, True & True)  # expect: 2 2.5 -1 1 True
print(2 ** -2, 0 ** 0, pow(3, -1, 7), pow(2, 100, 1000000007), pow(-3, 3, 5))  # expect: 0.25 1 5 976371285 3
print((10 ** 400 + 1) / 10 ** 399, 1 / 3, 10 ** 30 / 7)  # expect: 10.0 0.3333333333333333 1.4285714285714285e+29
print(int('0b101', 0), int('-z', 36), int('1_000'), int(' ٣٤ '), int(-3.99), int(b'7'))  # expect: 5 -35 1000 34 -3 7
print((255).to_bytes(2, 'little'), int.from_bytes(b'\xff\x00', signed=True), (-1).bit_length(), (255).bit_count())  # expect: b'\xff\x00' -256 1 8
print(round(25, -1), round(-15, -1), round(10 ** 20 + 5, -1), (5).as_integer_ratio(), (5).is_integer())  # expect: 20 -20 100000000000000000000 (5, 1) True
