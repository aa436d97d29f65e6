import contextlib
import io

f = io.StringIO('one\ntwo\n')
print(f.readline(), f.read(2), f.tell(), f.seek(0, 2), f.write('three'), list(io.StringIO(f.getvalue())))
# expect: one
# expect:  tw 6 8 5 ['one\n', 'two\n', 'three']
with contextlib.redirect_stdout(io.StringIO()) as out:
    print('kept', end='')
print(out.getvalue(), io.BytesIO(b'a\nb').readlines())  # expect: kept [b'a\n', b'b']
f.close()
f.read()  # raises: ValueError: I/O operation on closed file
