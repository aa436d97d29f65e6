class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __format__(self, spec):
        return f'<{self.x:{spec}}, {self.y:{spec}}>'
    def __getitem__(self, key):
        return f'item {key!r}'

def error(action):
    try:
        action()
    except Exception as e:
        return f'{type(e).__name__}: {e}'

p = Point(1, 2.5)
print('{} {}'.format(1, 'a'), '{1}{0}'.format('a', 'b'), '{a} {b!r:>5}'.format(a=1, b='x'), '{{}}'.format())  # expect: 1 a ba 1   'x' {}
print('{0.x} {0[k]} {0[3]} {0:.1f}'.format(p), '{:{}>{}}'.format('x', '*', 4), '{!s}'.format(None))  # expect: 1 item 'k' item 3 <1.0, 2.5> ***x None
print(f'{p:.2f} {p.x + 1 = } {"x":^5}|{255:#06x} {1234567:,} {3:+} {True:5} {None!s:>6}')
# expect: <1.00, 2.50> p.x + 1 = 2   x  |0x00ff 1,234,567 +3     1   None
print('{n}'.format_map({'n': None}), '{:😀^5}'.format('é'), '%s %r %a' % ('é', 'é', 'é'))  # expect: None 😀😀é😀😀 é 'é' '\xe9'
print(error(lambda: '{} {0}'.format(1)))  # expect: ValueError: cannot switch from automatic field numbering to manual field specification
print(error(lambda: '{2}'.format(1)))  # expect: IndexError: Replacement index 2 out of range for positional args tuple
print(error(lambda: '{a}'.format()))  # expect: KeyError: 'a'
print(error(lambda: '{'.format()))  # expect: ValueError: Single '{' encountered in format string
print(error(lambda: 'a}'.format()))  # expect: ValueError: Single '}' encountered in format string
print(error(lambda: '{!x}'.format(1)))  # expect: ValueError: Unknown conversion specifier x
print(error(lambda: '{:d}'.format('x')))  # expect: ValueError: Unknown format code 'd' for object of type 'str'
print(error(lambda: '{0.z}'.format(1)))  # expect: AttributeError: 'int' object has no attribute 'z'
print(error(lambda: '{:{:{}}}'.format(1, 2, 3)))  # expect: ValueError: Max string recursion exceeded


class Tag(str):
    pass


print([type(format(Tag('abc'), spec)).__name__ for spec in ('', '3', '.3', '4', '.2')])  # expect: ['str', 'Tag', 'Tag', 'str', 'str']
