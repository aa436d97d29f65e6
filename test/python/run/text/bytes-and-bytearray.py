b = b'a\xffb\n'
print(b, b[1], b[1:], list(b), len(b), b + b'c', b * 2, 255 in b, b'b' in b, b.hex(), b.hex('-', 2))
# expect: b'a\xffb\n' 255 b'\xffb\n' [97, 255, 98, 10] 4 b'a\xffb\nc' b'a\xffb\na\xffb\n' True True 61ff620a 61ff-620a
print(b'a,b'.split(b','), b'Abc'.upper(), b' a '.strip(), b'abc'.find(b'c'), b'abc'.replace(b'b', b''), b'-'.join([b'a', b'b']))
# expect: [b'a', b'b'] b'ABC' b'a' 2 b'ac' b'a-b'
print(bytes(3), bytes([1, 2]), bytes('é', 'utf-8'), bytes.fromhex('0a ff'), b'a' < b'b', b'a' == 'a', hash(b'abc') == hash('abc'))
# expect: b'\x00\x00\x00' b'\x01\x02' b'\xc3\xa9' b'\n\xff' True False True
a = bytearray(b'hello')
a[0] = 72
a[1:3] = b'EEE'
a.append(33)
a += b'?'
del a[-1]
print(a, a.pop(), len(a), a.decode(), a.upper(), bytes(a), a == b'HEEElo')  # expect: bytearray(b'HEEElo') 33 6 HEEElo bytearray(b'HEEELO') b'HEEElo' True
a.extend([1, 2])
a.insert(0, 0)
a.reverse()
a.remove(1)
print(a, a[::-1], bytearray(2), a.find(b'l'))  # expect: bytearray(b'\x02olEEEH\x00') bytearray(b'\x00HEEElo\x02') bytearray(b'\x00\x00') 2
print('é😀'.encode(), 'é'.encode('latin-1'), 'é😀'.encode('ascii', 'replace'), 'é'.encode('ascii', 'xmlcharrefreplace'))
# expect: b'\xc3\xa9\xf0\x9f\x98\x80' b'\xe9' b'??' b'&#233;'
print(b'\xc3\xa9\xff'.decode('utf-8', 'replace'), b'\xff'.decode('utf-8', 'backslashreplace'), 'aé'.encode('utf-16'), b'a\x00'.decode('utf-16-le'))
# expect: é� \xff b'\xff\xfea\x00\xe9\x00' a
print(b'abc'.translate(bytes.maketrans(b'a', b'x'), b'c'), b'%d' % 5, b'a b'.title(), b'12'.isdigit())  # expect: b'xb' b'5' b'A B' True
