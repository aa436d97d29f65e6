class Word(str):
    pass


class Named:
    def __repr__(self):
        return Word('<named>')

    def __str__(self):
        return Word('named')


class Wrong:
    def __repr__(self):
        return 1


n = Named()
print(n, [n], {n: 1}, f'{n}', '%r %s' % (n, n), sep=' | ')  # expect: named | [<named>] | {<named>: 1} | named | <named> named
print(type(str(n)).__name__, type(repr(n)).__name__)  # expect: Word Word
for show in repr, str, ascii, lambda x: [x].__repr__(), lambda x: f'{x}':
    try:
        show(Wrong())
    except TypeError as error:
        print(error)
# expect: __repr__ returned non-string (type int)
# expect: __str__ returned non-string (type int)
# expect: __repr__ returned non-string (type int)
# expect: __repr__ returned non-string (type int)
# expect: __str__ returned non-string (type int)
