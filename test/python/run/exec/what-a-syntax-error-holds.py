# What a text that is no Python leaves in its error: the lines that the parser still held, and columns in them.


def told(text, mode='exec'):
    try:
        compile(text, 'text', mode)
    except SyntaxError as error:
        print(error.msg, (error.lineno, error.offset, error.end_lineno, error.end_offset), ascii(error.text))


told('a b')  # expect: invalid syntax (1, 3, 1, 4) 'a b\n'
told('a $')  # expect: invalid syntax (1, 3, 1, 4) 'a $\n'
told('1_')  # expect: invalid decimal literal (1, 2, 1, 2) '1_'
told('x = """a\nb""" y')  # expect: invalid syntax (2, 6, 2, 7) 'x = """a\nb""" y\n'
told('x = \\\n1 y')  # expect: invalid syntax (2, 3, 2, 4) 'x = \\\n1 y\n'
told('(a,\nb')  # expect: '(' was never closed (1, 1, 1, 0) '(a,'
told('a\r = \r')  # expect: unexpected indent (2, 1, 2, -1) ' = \n'
told('"\U0001f600", (')  # expect: '(' was never closed (1, 6, 1, 0) '"\U0001f600", (\n'
told("return 'é'")  # expect: 'return' outside function (1, 1, 1, 12) None
told('a\\')  # expect: unexpected EOF while parsing (1, 3, 1, -1) 'a\\\n'
told('(a\\')  # expect: '(' was never closed (1, 1, 1, 0) '(a\\\n'
told('type X[*A: ] = int')  # expect: invalid syntax (1, 12, 1, 13) 'type X[*A: ] = int\n'
told('match (a, b)\n    case c: pass')  # expect: expected ':' (2, 4, 2, -1) '    case c: pass\n'

# Inside an f-string: an open brace comes second, an escape is told of at the end.
told('f"{ a\n with 1')  # expect: f-string: expecting '=', or '!', or ':', or '}' (2, 2, 2, 6) ' with 1\n'
told('f"{(a\nb c)')  # expect: invalid syntax. Perhaps you forgot a comma? (1, 5, 2, 2) 'f"{(a'
told("f'{lambda x:}'")  # expect: f-string: lambda expressions are not allowed without parentheses (1, 4, 1, 13) "f'{lambda x:}'\n"
told(r'f"{a} \x4"')  # expect: (unicode error) 'unicodeescape' codec can't decode bytes in position 1-3: truncated \xXX escape (1, 10, 1, 11) 'f"{a} \\x4"\n'

# Of the escapes that mean nothing, the first one of a text is named, once the text is right.
import warnings

for text in (r'"\d \w"', r'b"\d \w"', r'f"\d \w"', r'"\d \x4"', r'f"\{a} \d"', 'a b\n1if 2 else 3'):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        told(text)
    print([(str(warning.message), warning.lineno) for warning in caught])
# expect: [("invalid escape sequence '\\d'", 1)]
# expect: [("invalid escape sequence '\\d'", 1)]
# expect: [("invalid escape sequence '\\d'", 1)]
# expect: (unicode error) 'unicodeescape' codec can't decode bytes in position 3-5: truncated \xXX escape (1, 1, 1, 9) '"\\d \\x4"\n'
# expect: []
# expect: [("invalid escape sequence '\\{'", 1), ("invalid escape sequence '\\d'", 1)]
# expect: invalid syntax (1, 3, 1, 4) 'a b\n'
# expect: [('invalid decimal literal', 2)]
