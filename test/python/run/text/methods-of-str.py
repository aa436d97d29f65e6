s = 'Hello, World'
print(s.upper(), s.lower(), s.title(), s.swapcase(), s.find('o'), s.rfind('o'), s.count('l'), s.index('W'))
# expect: HELLO, WORLD hello, world Hello, World hELLO, wORLD 4 8 3 7
print(s.split(', '), ' a b  c '.split(), 'a,b,,c'.split(','), '-'.join(['x', 'y']), s.replace('l', 'L', 2))
# expect: ['Hello', 'World'] ['a', 'b', 'c'] ['a', 'b', '', 'c'] x-y HeLLo, World
print('  x '.strip() + '|', 'xxaxx'.strip('x'), s.startswith(('He', 'x')), s.endswith('d'), s.partition(', '))
# expect: x| a True True ('Hello', ', ', 'World')
print('abc'.zfill(5), '7'.rjust(3, '0'), 'a\tb'.expandtabs(4), 'x'.center(5, '*'), 'abc'.isalpha(), '12'.isdigit())
# expect: 00abc 007 a   b **x** True True
print('a\nb\n'.splitlines(), 'ab' * 2, 'b' in 'abc', 'abc'[-1], 'aé😀'.encode(), len('aé😀'), ord('a'), chr(233))
# expect: ['a', 'b'] abab True c b'a\xc3\xa9\xf0\x9f\x98\x80' 3 97 é
s.index('z')  # raises: ValueError: substring not found
