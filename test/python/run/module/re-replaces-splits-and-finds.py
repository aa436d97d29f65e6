import re

print(re.sub('x*', '-', 'abxd'), re.subn(r'(a)(b)?', r'<\1\2>', 'ab a'))  # expect: -a-b--d- ('<ab> <a>', 2)
print(re.sub(r'\b(\w)', lambda m: m[1].upper(), 'hello big world'))  # expect: Hello Big World
print(re.split(r'(,)\s*', 'a, b,c'), re.findall(r'(\d)(x)?', '1x2'))  # expect: ['a', ',', 'b', ',', 'c'] [('1', 'x'), ('2', '')]
print([m.span() for m in re.finditer('a*', 'baac')], re.escape('a.b*c'))  # expect: [(0, 0), (1, 3), (3, 3), (4, 4)] a\.b\*c
