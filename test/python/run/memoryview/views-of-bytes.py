def refused(action):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
data = bytearray(b'hello world')
view = memoryview(data)
print(view[0], view[-1], view[2:5].tobytes(), view[::-2].tolist(), len(view), 104 in view)
# expect: 104 100 b'llo' [100, 114, 119, 111, 108, 104] 11 True
view[0] = 72
view[1:3] = b'EL'
print(data, view == data, data == view, view == b'hello', bytes(view[::2]))
# expect: bytearray(b'HELlo world') True True False b'HLowrd'
for wrong in (99, 'a', None, (0, 0)):
    refused(lambda: view[wrong])
# expect: IndexError index out of bounds on dimension 1
# expect: TypeError memoryview: invalid slice key
# expect: TypeError memoryview: invalid slice key
# expect: TypeError cannot index 1-dimension view with 2-element tuple
refused(lambda: view.__setitem__(0, 300))
# expect: ValueError memoryview: invalid value for format 'B'
refused(lambda: view.__setitem__(slice(0, 2), b'abc'))
# expect: ValueError memoryview assignment: lvalue and rvalue have different structures
refused(lambda: view.__delitem__(0))
# expect: TypeError cannot delete memory
refused(lambda: hash(view))
# expect: ValueError cannot hash writable memoryview object
# While a view lives the bytearray keeps its size.
refused(lambda: data.append(33))
# expect: BufferError Existing exports of data: object cannot be re-sized
refused(lambda: data.clear())
# expect: BufferError Existing exports of data: object cannot be re-sized
data[:5] = b'Howdy'
print(view[:5].tobytes(), view.toreadonly().readonly)
# expect: b'Howdy' True
view.release()
data.append(33)
print(data)
# expect: bytearray(b'Howdy world!')
memoryview(data)[0]
data.append(33)
part = memoryview(data)[1:]
refused(lambda: data.pop())
# expect: BufferError Existing exports of data: object cannot be re-sized
part = None
print(data.pop())
# expect: 33
with memoryview(data) as inside:
    print(inside.readonly, inside.format, inside.shape, inside.strides, inside.nbytes, inside.itemsize, inside.ndim)
# expect: False B (12,) (1,) 12 1 1
refused(lambda: inside[0])
# expect: ValueError operation forbidden on released memoryview object
refused(lambda: len(inside))
# expect: ValueError operation forbidden on released memoryview object
print(repr(inside)[:16], inside == inside, inside == data)
# expect: <released memory True False
numbers = memoryview(bytes(range(16)))
for letter in 'cbhiqfd':
    print(letter, numbers.cast(letter).tolist()[:3])
# expect: c [b'\x00', b'\x01', b'\x02']
# expect: b [0, 1, 2]
# expect: h [256, 770, 1284]
# expect: i [50462976, 117835012, 185207048]
# expect: q [506097522914230528, 1084818905618843912]
# expect: f [3.820471434542632e-37, 1.0082513512365273e-34, 2.658462758989161e-32]
# expect: d [7.949928895127363e-275, 3.6919162048650923e-236]
grid = numbers[:12].cast('B', (2, 2, 3))
print(grid.tolist(), grid[1, 0, 2], grid.shape, grid.strides, grid.tobytes('F').hex(' ', 3))
# expect: [[[0, 1, 2], [3, 4, 5]], [[6, 7, 8], [9, 10, 11]]] 8 (2, 2, 3) (6, 3, 1) 000603 090107 040a02 08050b
refused(lambda: grid[1])
# expect: NotImplementedError multi-dimensional sub-views are not implemented
refused(lambda: numbers.cast('z'))
# expect: ValueError memoryview: destination format must be a native single character format prefixed with an optional '@'
refused(lambda: numbers[:3].cast('h'))
# expect: TypeError memoryview: length is not a multiple of itemsize
refused(lambda: numbers[::2].cast('h'))
# expect: TypeError memoryview: casts are restricted to C-contiguous views
print(hash(memoryview(b'abc')) == hash(b'abc'), {memoryview(b'a'): 1}[b'a'])
# expect: True 1
refused(lambda: memoryview(b'a').__setitem__(0, 1))
# expect: TypeError cannot modify read-only memory
refused(lambda: memoryview('text'))
# expect: TypeError memoryview: a bytes-like object is required, not 'str'
print(b'-'.join([memoryview(b'a'), b'b']), b'%b' % memoryview(b'c'), int(memoryview(b'12')), float(memoryview(b'1.5')))
# expect: b'a-b' b'c' 12 1.5
print(b'abc'.find(memoryview(b'c')), str(memoryview(b'ab'), 'ascii'), int.from_bytes(memoryview(b'ab'), 'big'))
# expect: 2 ab 24930
def shape(value):
    match value:
        case [first, *rest]:
            return 'sequence', first, rest
        case _:
            return 'no sequence'
for value in (memoryview(b'abc'), b'abc', bytearray(b'abc')):
    print(shape(value))
# expect: ('sequence', 97, [98, 99])
# expect: no sequence
# expect: no sequence
