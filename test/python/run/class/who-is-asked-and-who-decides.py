# Which pattern takes what is sequence and mapping at once: the first class of its order of resolution decides.
from collections import UserDict, UserList
from collections.abc import Sequence


def kind(value):
    match value:
        case [*_]:
            return 'sequence'
        case {}:
            return 'mapping'


class A(UserDict, Sequence):
    pass


class B(UserList, dict):
    pass


print(kind(A()), kind(B()), kind(()), kind({}), kind('text'))


# What is known already is not asked again: the hash of a key of a dict, special methods of the class alone.
class Counted(int):
    asked = 0

    def __hash__(self):
        Counted.asked += 1
        return int.__hash__(self)


d = dict.fromkeys(map(Counted, range(3)))
print(set(d).difference(d), frozenset(d) - d.keys(), Counted.asked)


class Noisy:
    def __getattr__(self, name):
        print('asked for', name)
        raise AttributeError(name)


for protocol in range(3):
    print(len(Noisy().__reduce_ex__(protocol)))


class Text(str):
    def __bytes__(self):
        return b'own'


print(bytes(Text('x')), type(ascii(type('R', (), {'__repr__': lambda self: Text('r')})())).__name__)
for args, kwargs in [(('',), {'errors': 'x'}), ((b'',), {'errors': 'x'}), (('',), {})]:
    try:
        bytes(*args, **kwargs)
    except TypeError as e:
        print(e)
# expect: mapping sequence sequence mapping None
# expect: set() set() 6
# expect: asked for __slots__
# expect: 2
# expect: asked for __slots__
# expect: 2
# expect: 5
# expect: b'own' Text
# expect: string argument without an encoding
# expect: errors without a string argument
# expect: string argument without an encoding
