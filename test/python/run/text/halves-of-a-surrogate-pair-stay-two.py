# Escapes for the two halves of a surrogate pair are two characters, however they come together.
for text in ['\ud83d\ude00', '\ud83d' '\ude00', f'\ud83d\ude00', f'{1}\U0000d83d\ude00' '\ud83d', u'a\ud83d\ude00b', r'\ud83d\ude00',
             '\\\ud83d\\\ude00', '\\ud83d\ude00', '😀', '\U0001f600', '\ud83d\ude00' + '\ude00']:
    print(len(text), ascii(text))
print('\ud83d\ude00' == '😀', {'\ud83d\ude00': 1}, ascii(('\ud83d\ude00',)), '\ud83d\ude00'.encode('utf-8', 'surrogatepass'))
print('\ud83d\ude00'.encode('utf-16-le', 'surrogatepass').decode('utf-16-le') == '😀')
match '\ud83d\ude00':
    case '😀':
        print('one character')
    case _:
        print('two')
# expect: 2 '\ud83d\ude00'
# expect: 2 '\ud83d\ude00'
# expect: 2 '\ud83d\ude00'
# expect: 4 '1\ud83d\ude00\ud83d'
# expect: 4 'a\ud83d\ude00b'
# expect: 12 '\\ud83d\\ude00'
# expect: 4 '\\\ud83d\\\ude00'
# expect: 7 '\\ud83d\ude00'
# expect: 1 '\U0001f600'
# expect: 1 '\U0001f600'
# expect: 3 '\ud83d\ude00\ude00'
# expect: False {'\ud83d\ude00': 1} ('\ud83d\ude00',) b'\xed\xa0\xbd\xed\xb8\x80'
# expect: True
# expect: two
