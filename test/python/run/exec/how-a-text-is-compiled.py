from __future__ import annotations

import __future__


class Path:
    def __init__(self, name):
        self.name = name

    def __fspath__(self):
        return self.name


def refused(*args, **options):
    try:
        return compile(*args, **options)
    except (TypeError, ValueError) as error:
        return f'{type(error).__name__}: {error}'
    except SyntaxError as error:
        return error.args


print([compile('', name, 'exec').co_filename for name in ('a.py', b'b.py', Path('c.py'), Path(b'd.py'))])
# expect: ['a.py', 'b.py', 'c.py', 'd.py']
print(refused('', Path(3), 'exec'))  # expect: TypeError: expected Path.__fspath__() to return str or bytes, not int
print(refused('', None, 'exec'))  # expect: TypeError: expected str, bytes or os.PathLike object, not NoneType
print(refused('', 'f', 3))  # expect: TypeError: compile() argument 'mode' must be str, not int
print(refused('', 'f', 'exec', flags=1 << 30))  # expect: ValueError: compile(): unrecognised flags
print(refused('', 'f', 'exec', optimize=3))  # expect: ValueError: compile(): invalid optimize value
text = '''
assert 0
def f(x: a.b):
    "doc"
    return __debug__
print(f.__annotations__, f(0), f.__doc__)
'''
exec(compile(text, 'f', 'exec', optimize=1))  # expect: {'x': 'a.b'} False doc
exec(compile(text, 'f', 'exec', optimize=2))  # expect: {'x': 'a.b'} False None
try:
    exec(compile(text.replace('assert 0', ''), 'f', 'exec', dont_inherit=True), {})
except NameError as error:
    print(error)  # expect: name 'a' is not defined
exec(compile(text, 'f', 'exec', __future__.annotations.compiler_flag, True, 1), {})  # expect: {'x': 'a.b'} False doc

for text in 'def f(x, x): pass', 'return', '(1', 'x\0':
    print(refused(text, 'f', 'exec'))
# expect: ("duplicate argument 'x' in function definition",)
# expect: ("'return' outside function", ('f', 1, 1, None, 1, 7))
# expect: ("'(' was never closed", ('f', 1, 1, '(1\n', 1, 0))
# expect: ('source code string cannot contain null bytes',)
print(refused('x=1\ny=2', 'f', 'single'))
# expect: ('multiple statements found while compiling a single statement', ('f', 1, 4, 'x=1\n', 1, 5))
print(refused('def f(): pass\nx=1', 'f', 'single'))  # expect: ('invalid syntax', ('f', 2, 1, 'x=1', 2, 2))
