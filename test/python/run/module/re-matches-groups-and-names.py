import re

m = re.match(r'(\w+) (?P<second>\w+)(!)?', 'hello world')
print(m)  # expect: <re.Match object; span=(0, 11), match='hello world'>
print(m.groups(), m.groupdict(), m['second'], m.span(2), m.lastindex, m.lastgroup)  # expect: ('hello', 'world', None) {'second': 'world'} world (6, 11) 2 second
print(re.compile('a.c', re.I | re.S), re.I | re.M)  # expect: re.compile('a.c', re.IGNORECASE|re.DOTALL) re.IGNORECASE|re.MULTILINE
print(re.fullmatch('(a|ab)(c|bcd)(d*)', 'abcd').groups())  # expect: ('a', 'bcd', '')
print(re.search(r'(?i)straße', 'STRAẞE'), re.match('.', '😀').end())  # expect: <re.Match object; span=(0, 6), match='STRAẞE'> 1
