def error(action):
    try:
        action()
    except Exception as e:
        return f'{type(e).__name__}: {e}'

print('%d|%5d|%-5d|%05d|%+d|% d' % (1, 2, 3, 4, 5, 6))  # expect: 1|    2|3    |00004|+5| 6
print('%x %X %#x %o %#o %c%c' % (255, 255, 255, 8, 8, 65, '😀'))  # expect: ff FF 0xff 10 0o10 A😀
print('%f %.2f %e %g %G %5.1f|%-8.2e|' % (1, 2.675, 12345.678, 1e-5, 1e20, 2.25, 3.5))  # expect: 1.000000 2.67 1.234568e+04 1e-05 1E+20   2.2|3.50e+00|
print('%s %.2s %5s| %-5s|%%' % ('a', 'bcd', 'e', None))  # expect: a bc     e| None |%
print('%(a)s %(b)03d' % {'a': 1, 'b': 2}, '%*d|%-*d|%.*f' % (4, 1, 4, 2, 1, 2.55))  # expect: 1 002    1|2   |2.5
print('%s' % [1, 2], '%s' % {'a': 1}, '%s' % ((1, 2),), '%d' % True, '%i' % 2.7)  # expect: [1, 2] {'a': 1} (1, 2) 1 2
print(b'%s %d %a %c' % (b'x', 5, 'é', 65))  # expect: b"x 5 '\\xe9' A"
print(error(lambda: '%d' % 'a'))  # expect: TypeError: %d format: a real number is required, not str
print(error(lambda: '%x' % 1.5))  # expect: TypeError: %x format: an integer is required, not float
print(error(lambda: '%s %s' % 1))  # expect: TypeError: not enough arguments for format string
print(error(lambda: '%s' % (1, 2)))  # expect: TypeError: not all arguments converted during string formatting
print(error(lambda: '%q' % 1))  # expect: ValueError: unsupported format character 'q' (0x71) at index 1
print(error(lambda: '%(a)s' % 1))  # expect: TypeError: format requires a mapping
print(error(lambda: '%c' % 'ab'))  # expect: TypeError: %c requires int or char
print(error(lambda: '%' % ()))  # expect: ValueError: incomplete format
print(error(lambda: b'%u %i' % ('x', 'x')))  # expect: TypeError: %u format: a real number is required, not str
print(error(lambda: '%.*d' % (1 << 40, 1)))  # expect: OverflowError: Python int too large to convert to C int
print(error(lambda: '%*d' % (1 << 70, 1)))  # expect: OverflowError: Python int too large to convert to C ssize_t
print(error(lambda: '%.2147483648d' % 1))  # expect: ValueError: precision too big
