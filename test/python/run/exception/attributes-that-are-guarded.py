def told(function, *args):
    try:
        print(function(*args))
    except TypeError as error:
        print(error)


error = ValueError(1)
told(setattr, error, 'args', 1)
error.args = 'ab'
print(error.args)
for name in 'args', '__traceback__', '__cause__', '__context__':
    told(delattr, error, name)
error.__notes__ = 42
told(error.add_note, 'x')
for details in ('f', 1, 2), ('f', 1, 2, 'text', 1), ('f', 1, 2, 'text', 1, 3), ('f', 1, 2, 't', 1, 3, 4):
    told(SyntaxError, 'message', details)
missing = ImportError('m', name='n', path='p')
missing.__init__()
print(missing.msg, missing.name, missing.path)


def places(source):
    try:
        compile(source, 'f', 'exec')
    except SyntaxError as error:
        print(type(error).__name__, error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset)


for source in ('f(', ' x', 'if x:\n  a\n b', 'if x:\ny', '@deco(\n    5, )\n', '{1: 2, 3}', 'a \\ b', 'f(2\n      c=3)',
               'if x:\n\ty\n        z', 'é = “', "x = 'ü' +", 'def f(x):\n\n  return x!'):
    places(source)
# expect: 'int' object is not iterable
# expect: ('a', 'b')
# expect: args may not be deleted
# expect: __traceback__ may not be deleted
# expect: __cause__ may not be deleted
# expect: __context__ may not be deleted
# expect: Cannot add note: __notes__ is not a list
# expect: function takes at least 4 arguments (3 given)
# expect: end_offset must be provided when end_lineno is provided
# expect: message (f, line 1)
# expect: function takes at most 6 arguments (7 given)
# expect: None None None
# expect: SyntaxError '(' was never closed 1 2 1 0
# expect: IndentationError unexpected indent 1 1 1 -1
# expect: IndentationError unindent does not match any outer indentation level 3 3 3 -1
# expect: IndentationError expected an indented block after 'if' statement on line 1 2 1 2 2
# expect: SyntaxError invalid syntax 2 0 2 0
# expect: SyntaxError ':' expected after dictionary key 1 8 1 0
# expect: SyntaxError unexpected character after line continuation character 1 4 1 0
# expect: SyntaxError invalid syntax. Perhaps you forgot a comma? 1 3 2 4
# expect: TabError inconsistent use of tabs and spaces in indentation 3 1 3 0
# expect: SyntaxError invalid character '“' (U+201C) 1 5 1 5
# expect: SyntaxError invalid syntax 1 10 1 11
# expect: SyntaxError invalid syntax 3 11 3 12
