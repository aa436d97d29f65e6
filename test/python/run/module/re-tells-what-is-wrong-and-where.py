import re

for pattern in ['(', '[a', '*', 'a**', r'\q', '(?<=a*)b', 'a{3,2}', 'x\n(?P<a>x)(?P<a>y)', 'a(?i)', r'(\1)']:
    try:
        re.compile(pattern)
    except re.error as e:
        print(e.pos, e)
# expect: 0 missing ), unterminated subpattern at position 0
# expect: 0 unterminated character set at position 0
# expect: 0 nothing to repeat at position 0
# expect: 2 multiple repeat at position 2
# expect: 0 bad escape \q at position 0
# expect: None look-behind requires fixed-width pattern
# expect: 2 min repeat greater than max repeat at position 2
# expect: 14 redefinition of group name 'a' as group 2; was group 1 at position 14 (line 2, column 13)
# expect: 1 global flags not at the start of the expression at position 1
# expect: 1 cannot refer to an open group at position 1
re.sub('a', r'\2', 'a')  # raises: PatternError: invalid group reference 2 at position 1
