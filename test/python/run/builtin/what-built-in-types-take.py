# Objects that stand for ints, texts beyond the Basic Multilingual Plane, and who is told what by built-in types.
from types import MappingProxyType


class Ninety:
    def __index__(self):
        return 98


def attempt(operation):
    try:
        print(operation())
    except Exception as e:
        print(type(e).__name__, e)


print(b'abc'.find(Ninety()), b'abc'.count(Ninety()), Ninety() in b'abc', Ninety() in bytearray(b'abc'))
print('a' % b'b', 'a%%' % {}, bytearray(b'abc').partition(b'b'), bytearray(b'abc').rpartition(b'b'))
attempt(lambda: b'a' % b'b')
print(type(iter('a')).__name__, type(iter('é')).__name__, list[len], list[Ninety])
for shown in [repr(Exception('😀')), repr(MappingProxyType({'😀': 1})), str(OSError(1, '😀')), repr(classmethod('😀'))]:
    print(shown, len(shown))
attempt(lambda: MappingProxyType({}) < {})
attempt(lambda: MappingProxyType({}).__ior__({}))
attempt(lambda: ord(bytearray(b'a')))
attempt(lambda: ExceptionGroup('g', {'a': 1}))
attempt(lambda: iter([1]).__setstate__('a'))
attempt(lambda: bytearray().insert(2**64, 1))
# expect: 1 1 True True
# expect: a a% (bytearray(b'a'), bytearray(b'b'), bytearray(b'c')) (bytearray(b'a'), bytearray(b'b'), bytearray(b'c'))
# expect: TypeError not all arguments converted during bytes formatting
# expect: str_ascii_iterator str_iterator list[len] list[__main__.Ninety]
# expect: Exception('😀') 14
# expect: mappingproxy({'😀': 1}) 22
# expect: [Errno 1] 😀 11
# expect: <classmethod('😀')> 18
# expect: TypeError '<' not supported between instances of 'dict' and 'dict'
# expect: TypeError '|=' is not supported by mappingproxy; use '|' instead
# expect: 97
# expect: TypeError second argument (exceptions) must be a sequence
# expect: TypeError an integer is required
# expect: OverflowError Python int too large to convert to C ssize_t
