# Bytes are compiled as the text that they are in UTF-8, or in the encoding that a comment in their first two lines names.
for source in (
    b'1 + 1',
    bytearray(b'2 + 2'),
    memoryview(b'x3 + 3x')[1:-1],
    b'\xef\xbb\xbf"\xc3\xa9"',
    b'# coding: latin-1\n"\xe9"',
    b'\n# vim: set fileencoding=ISO-8859-1-unix :\n"\xe9"',
    b'x = 1\n# coding: latin-1\n"\xc3\xa9"',
    b'# coding: utf-8-sig\n"\xc3\xa9"',
    b'# coding: ascii\n"\xe9"',
    b'# coding: nowhere\n1',
    b'\xef\xbb\xbf# coding: latin-1\n1',
    1,
):
    for read in eval, lambda source: compile(source, 'name.py', 'exec').co_consts:
        try:
            print(ascii(read(source)))
        except (SyntaxError, TypeError) as error:
            print(type(error).__name__, error.args)
# expect: 2
# expect: (None,)
# expect: 4
# expect: (None,)
# expect: 6
# expect: (None,)
# expect: '\xe9'
# expect: ('\xe9', None)
# expect: '\xe9'
# expect: ('\xe9', None)
# expect: '\xe9'
# expect: ('\xe9', None)
# expect: SyntaxError ('invalid syntax', ('<string>', 1, 3, 'x = 1\n', 1, 4))
# expect: (1, None)
# expect: '\xe9'
# expect: ('\xe9', None)
# expect: SyntaxError ("'ascii' codec can't decode byte 0xe9 in position 17: ordinal not in range(128)", ('<string>', 0, -1, None))
# expect: SyntaxError ("'ascii' codec can't decode byte 0xe9 in position 17: ordinal not in range(128)", ('name.py', 0, -1, None))
# expect: SyntaxError ('unknown encoding: nowhere', ('<string>', 0, -1, None))
# expect: SyntaxError ('unknown encoding: nowhere', ('name.py', 0, -1, None))
# expect: SyntaxError ('encoding problem: iso-8859-1 with BOM', ('<string>', 0, -1, None))
# expect: SyntaxError ('encoding problem: iso-8859-1 with BOM', ('name.py', 0, -1, None))
# expect: TypeError ('eval() arg 1 must be a string, bytes or code object',)
# expect: TypeError ('compile() arg 1 must be a string, bytes or AST object',)
