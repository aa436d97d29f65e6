# Scanners, flags in their order, letters with one capital, groups by __index__, templates of the other kind of text.
import re
import weakref

pieces = re.Scanner([(r'[a-z]\w*', lambda scanner, word: word.upper()), (r'(\d)\d*', lambda scanner, n: int(n)),
                     (r'[-+*/=]', None), (r'\s+', None)])
print(pieces.scan('sum = 30*foo + 7 ?'), pieces.match.group())  # expect: (['SUM', 30, 'FOO', 7], '?') 7
scanner = re.compile('a|b*').scanner('abbc')
print([scanner.match().group() for _ in range(3)], scanner.match(), scanner.search(), scanner.pattern)  # expect: ['a', 'bb', ''] None None re.compile('a|b*')
print(re.I | re.A | re.X, ~re.I, re.RegexFlag(1024), (re.S | re.M).name, re.RegexFlag(1024).name, list(re.X | re.A))  # expect: re.ASCII|re.IGNORECASE|re.VERBOSE re.ASCII|re.LOCALE|re.UNICODE|re.MULTILINE|re.DOTALL|re.VERBOSE|re.DEBUG|0x1 re.RegexFlag(1024) MULTILINE|DOTALL None [re.ASCII, re.VERBOSE]
print([bool(re.fullmatch(a, b, re.I)) for a, b in ['K\u212a', 'S\u017f', '\u0390\u1fd3', '\ufb05\ufb06', '\u1e9b\u1e61', 'I\u0131']])  # expect: [True, True, True, True, True, True]


class Two:
    def __index__(self):
        return 2


def tried(f):
    try:
        return f()
    except (TypeError, IndexError, re.error) as error:
        return f'{type(error).__name__}: {error}'


match = re.match('(a)(b)', 'ab')
print(match[Two()], match.group(Two(), 1), match.span(Two()), re.sub('b', 'c', 'bbb', count=Two()))  # expect: b ('b', 'a') (1, 2) ccb
print(match.expand(b'x'), tried(lambda: match.expand(b'x\\1')), tried(lambda: match[3]))  # expect: b'x' TypeError: sequence item 1: expected a bytes-like object, str found IndexError: no such group
print(tried(lambda: re.sub('b', b'', 'b')), '|', tried(lambda: re.sub('b', b'', 'a')), '|', tried(lambda: re.sub(b'b', '', b'b')))  # expect: TypeError: sequence item 0: expected str instance, bytes found | a | TypeError: sequence item 0: expected a bytes-like object, str found
print(tried(lambda: re.compile('(?<=' + '(a{4194304}){4194304}' * 2 + ')')), '|', tried(lambda: re.compile('a', 'x')))  # expect: PatternError: looks too much behind | TypeError: unsupported operand type(s) for &: 'str' and 'int'
text = bytearray(b'abcdef')
found = re.search(b'[a-f]+', text)
text[:] = b'xyz'
print(found.group(), found.span(), weakref.ref(re.compile('a+'))() is not None)  # expect: b'xyz' (0, 6) True


def watched():
    # A search under way, while something is watched: nothing but its pattern and text is held by it.
    pattern = re.compile('z(.)', re.S)
    watch = weakref.proxy(pattern)
    return [found.span() for found in watch.finditer('zazbz\n')], [piece for piece in iter(watch.scanner('zazb').match, None)]


print(watched())  # expect: ([(0, 2), (2, 4), (4, 6)], [<re.Match object; span=(0, 2), match='za'>, <re.Match object; span=(2, 4), match='zb'>])
