import re

print(re.findall(r'(?<=\$)\d+(?!\d|%)', '$15 $20% 30'), re.findall(r'(\w)\1', 'aabbc'))  # expect: ['15'] ['a', 'b']
print(re.match(r'a*+a', 'aaa'), re.match(r'(?>a|ab)c', 'abc'), re.match(r'(<)?x(?(1)>|$)', '<x>').span())  # expect: None None (0, 3)
print(re.match(r'''
    (?P<year> \d{4} ) - (?P<month> \d\d )  # a month
''', '2024-05', re.VERBOSE).groupdict())  # expect: {'year': '2024', 'month': '05'}
print(re.findall(r'(?m)^\w+$', 'one\ntwo 2\nthree'), re.search(r'(?s:a.)b', 'a\nb').group())  # expect: ['one', 'three'] a
# expect: b
