import pprint
import textwrap

print(textwrap.fill('The quick brown fox jumps over the well-known lazy dog.', 22, subsequent_indent='  '))
# expect: The quick brown fox
# expect:   jumps over the well-
# expect:   known lazy dog.
print(textwrap.shorten('Hello  world and all', 14), repr(textwrap.dedent('  a\n    b\n')), repr(textwrap.indent('a\n\nb', '> ')))  # expect: Hello [...] 'a\n  b\n' '> a\n\n> b'
pprint.pprint({'numbers': list(range(3)), 'a': {'nested': ('tuple', 'of', 'words')}, 'b': None}, width=45)
# expect: {'a': {'nested': ('tuple', 'of', 'words')},
# expect:  'b': None,
# expect:  'numbers': [0, 1, 2]}
