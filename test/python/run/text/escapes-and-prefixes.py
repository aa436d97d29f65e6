print('a\tb\\n', r'raw\n', 'it''s', "q'q", 'q"q', '\x41\u00e9\N{BULLET}', b'bytes\x00', rb'\d')
# expect: a	b\n raw\n its q'q q"q Aé• b'bytes\x00' b'\\d'
print(repr('a\n\'"'), repr("it's"), ascii('é'), '''two
lines''')
# expect: 'a\n\'"' "it's" '\xe9' two
# expect: lines
