# StringIO and BytesIO: the ends of lines they met, pickling, arguments; random: states of version 2; json: scanstring, utf-8-sig.
import io
import json
import pickle
import random
from json.decoder import scanstring


def tried(f, *args):
    try:
        return f(*args)
    except (TypeError, ValueError) as error:
        return f'{type(error).__name__}: {error}'


text = io.StringIO('a\nb\r\nc\r', newline=None)
print(repr(text.getvalue()), text.newlines, io.StringIO('a\n', None).newlines == '\n', vars(text))  # expect: 'a\nb\nc\n' ('\r', '\n', '\r\n') True {}
text.name = 'kept'
text.seek(2)
same = pickle.loads(pickle.dumps(text))
print(same.read(), same.name, same.__getstate__())  # expect: b
# expect: c
# expect:  kept ('a\nb\nc\n', None, 6, {'name': 'kept'})
print(tried(text.seek, 0.0), tried(text.readlines, ''), tried(text.detach), text.truncate(True), text.getvalue())  # expect: TypeError: 'float' object cannot be interpreted as an integer TypeError: argument should be integer or None, not 'str' UnsupportedOperation: detach 1 a
data = io.BytesIO(b'abc')
data.getbuffer()[1] = 66
print(data.getvalue(), pickle.loads(pickle.dumps(data)).read(), data.closed, data.close(), data.closed)  # expect: b'aBc' b'aBc' False None True

one, other = random.Random(7), random.Random()
version, words, gauss = one.getstate()
other.setstate((2, tuple(word - 2**32 if word >= 2**31 else word for word in words), gauss))
print(one.random() == other.random(), tried(other.setstate, (1, words, None)))  # expect: True ValueError: state with version 1 passed to Random.setstate() of version 3
print(random.Random().random() == random.Random().random(), [name for name in dir(random) if name in ('e', 'log', 'pi')])  # expect: False []

print(scanstring('"x\\u0041" 1', 1), tried(scanstring, 'x', 1))  # expect: ('xA', 9) JSONDecodeError: Unterminated string starting at: line 1 column 1 (char 0)
print(json.loads('[1]'.encode('utf-8-sig').decode('utf-8-sig')), 'ä'.encode('utf_16be'))  # expect: [1] b'\x00\xe4'

import copy, time, pprint, contextvars
from fractions import Fraction
t = time.gmtime(0)
print(t.tm_zone, time.localtime(0).tm_zone, copy.replace(t, tm_year=2000, tm_zone='X').tm_zone, t.__reduce__()[1][1], pickle.loads(pickle.dumps(t)) == t)  # expect: GMT UTC X {'tm_zone': 'GMT', 'tm_gmtoff': 0} True
for wrong in (lambda: time.struct_time('1234567890', dict={'tm_zone': 'some zone'}), lambda: time.struct_time(), lambda: copy.replace(t, error=2),
              lambda: contextvars.ContextVar(), lambda: type('X', (contextvars.Context,), {}), lambda: format(Fraction(1, 3), '.010f'), lambda: format(Fraction(1, 3), '006f')):
    print(tried(wrong))
# expect: TypeError: time.struct_time() got duplicate or unexpected field name(s)
# expect: TypeError: structseq() missing required argument 'sequence' (pos 1)
# expect: TypeError: Got unexpected field name(s): ['error']
# expect: TypeError: ContextVar() takes exactly 1 positional argument (0 given)
# expect: TypeError: type '_contextvars.Context' is not an acceptable base type
# expect: ValueError: Invalid format specifier '.010f' for object of type 'Fraction'
# expect: ValueError: Invalid format specifier '006f' for object of type 'Fraction'
pprint.pprint([bytearray()])  # expect: [bytearray(b'')]
for wrong in (lambda: time.asctime(()), lambda: time.strftime('', (1900, 1, 32) + (0,) * 6), lambda: time.asctime((1900, 1, 1, 0, 0, 0, -2, 1, -1)),
              lambda: time.strftime('\0'), lambda: time.get_clock_info('x')):
    print(tried(wrong))
# expect: TypeError: asctime(): illegal time tuple argument
# expect: ValueError: day of month out of range
# expect: ValueError: day of week out of range
# expect: ValueError: embedded null character
# expect: ValueError: unknown clock
start = time.process_time()
time.sleep(0.1)
print(time.process_time() - start < 0.05, time.get_clock_info('time').adjustable)  # expect: True True
