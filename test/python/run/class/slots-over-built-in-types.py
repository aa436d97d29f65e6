# Slots in subclasses of built-in types: what has room for them, and what says no.
from types import ModuleType, SimpleNamespace

for base, args in ((ModuleType, ('m',)), (list, ()), (SimpleNamespace, ()), (Exception, ()), (float, (1.5,))):

    class Slotted(base):
        __slots__ = ('a', 'b')

    s = Slotted(*args)
    s.a, s.b = 1, 2
    del s.a
    print(base.__name__, hasattr(s, 'a'), s.b)
for base in (int, tuple, bytes, type):
    try:
        class Slotted(base):
            __slots__ = 'a'
    except TypeError as e:
        print(e)
try:
    type('A', (), {'__doc__': 'x\udcdcy'})
except UnicodeEncodeError as e:
    print(e)
# expect: module False 2
# expect: list False 2
# expect: SimpleNamespace False 2
# expect: Exception False 2
# expect: float False 2
# expect: nonempty __slots__ not supported for subtype of 'int'
# expect: nonempty __slots__ not supported for subtype of 'tuple'
# expect: nonempty __slots__ not supported for subtype of 'bytes'
# expect: nonempty __slots__ not supported for subtype of 'type'
# expect: 'utf-8' codec can't encode character '\udcdc' in position 1: surrogates not allowed
