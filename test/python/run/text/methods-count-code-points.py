s = 'añ😀b😀'
print(len(s), s[2], s[-1], s[1:4], s[::-1], s[::2], s.index('b'), s.find('😀', 3), s.count('😀'))  # expect: 5 😀 😀 ñ😀b 😀b😀ña a😀😀 3 4 2
print(s.split('😀'), s.rsplit('😀', 1), s.partition('b'), s.replace('😀', '-', 1), '😀' in s)  # expect: ['añ', 'b', ''] ['añ😀b', ''] ('añ😀', 'b', '😀') añ-b😀 True
print(s.center(9, '*'), s.ljust(7, '😀'), '😀'.zfill(3), s.startswith(('x', 'añ')), s.endswith('😀', 0, 3))  # expect: **añ😀b😀** añ😀b😀😀😀 00😀 True True
print('a b  c '.split(), ' a b  c '.split(None, 1), ' a b '.rsplit(None, 1), 'a\r\nb\n'.splitlines(True))
# expect: ['a', 'b', 'c'] ['a', 'b  c '] [' a', 'b'] ['a\r\n', 'b\n']
print('xxhixx'.strip('x'), 'abc'.removeprefix('a'), 'abc'.removesuffix('x'), 'a\tb'.expandtabs(4), '-'.join('abc'))  # expect: hi bc abc a   b a-b-c
print('ß'.upper(), 'ΑΣ'.lower(), 'ﬁx'.title(), "they're".title(), 'İ'.lower() == 'i̇', 'ẞ'.casefold(), 'aBc'.swapcase())  # expect: SS ας Fix They'Re True ss AbC
print('²'.isdigit(), '²'.isdecimal(), '½'.isnumeric(), 'ñ1'.isalnum(), ''.isalpha(), 'a_1'.isidentifier(), '\u00ad'.isprintable())
# expect: True False True True False True False
print(repr("it's"), repr('"\'\n\x00\u200b😀'), ascii('é😀'))  # expect: "it's" '"\'\n\x00\u200b😀' '\xe9\U0001f600'
print('a' < 'b' < 'é' < '\uffff' < '😀', max('a😀\uffff') == '😀', sorted('b😀a'), min('b', 'a'))  # expect: True True ['a', 'b', '😀'] a
print('abc'.translate(str.maketrans('ab', '😀y', 'c')), 'abc'.translate({97: None, 98: 'xx'}), 'ab' * 3, 3 * 'é', 'a' * -1)  # expect: 😀y xxc ababab ééé 
print(hash('abc') == hash('ab' + 'c'), {'😀': 1}['😀'], chr(0xd83d) + chr(0xde00) == '😀', len(chr(0xd83d) + chr(0xde00)), chr(128512), ord('😀'))
# expect: True 1 False 2 😀 128512
