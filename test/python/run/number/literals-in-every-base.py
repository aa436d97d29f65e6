print(0xff, 0o17, 0b101, 1_000_000, 1e3, .5, 5., 0xDEAD_BEEF, 1j * 1j, 00)
# expect: 255 15 5 1000000 1000.0 0.5 5.0 3735928559 (-1+0j) 0
print(int('ff', 16), int('0b11', 0), int(' 12 '), bin(10), oct(8), hex(255), int(3.7), float('1e3'))
# expect: 255 3 12 0b1010 0o10 0xff 3 1000.0
