# Assigning __bases__ and __class__: what instances keep must fit, and a failing mro() changes nothing.
class A:
    def who(self):
        return 'A'


class B:
    def who(self):
        return 'B'


class C(A):
    pass


c = C()
C.__bases__ = (B,)
print(c.who(), C.__mro__[1].__name__, A.__subclasses__(), [cls.__name__ for cls in B.__subclasses__()])
# expect: B B [] ['C']


def attempt(action):
    try:
        return action()
    except (TypeError, AttributeError) as error:
        return f'{type(error).__name__}: {error}'


class Lists(list):
    pass


class Slots:
    __slots__ = ('a', 'b')


class Same:
    __slots__ = ('b', 'a')


class Other:
    __slots__ = ('a', 'c')


def set_bases(cls, *bases):
    cls.__bases__ = bases


def set_class(instance, cls):
    instance.__class__ = cls
    return type(instance).__name__


print(attempt(lambda: set_bases(Lists, dict)))
# expect: TypeError: __bases__ assignment: 'dict' object layout differs from 'list'
print(attempt(lambda: set_bases(C, C)))  # expect: TypeError: a __bases__ item causes an inheritance cycle
print(attempt(lambda: set_bases(C, bool)))
# expect: TypeError: type 'bool' is not an acceptable base type
print(attempt(lambda: set_bases(C)))
# expect: TypeError: can only assign non-empty tuple to C.__bases__, not ()
print(attempt(lambda: set_class(Slots(), Same)))  # expect: Same
print(attempt(lambda: set_class(Slots(), Other)))
# expect: TypeError: __class__ assignment: 'Other' object layout differs from 'Slots'
print(attempt(lambda: set_class(1, Slots)))
# expect: TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses
print(attempt(lambda: Slots().a))  # expect: AttributeError: 'Slots' object has no attribute 'a'


class Picky(type):
    def mro(cls):
        if any(base.__name__ == 'Bad' for base in cls.__bases__):
            raise TypeError('no order for this')
        return super().mro()


class Good(metaclass=Picky):
    pass


class Bad(metaclass=Picky):
    pass


class Under(Good):
    pass


print(attempt(lambda: set_bases(Under, Bad)), Under.__bases__ == (Good,), Under.__mro__[1].__name__)
# expect: TypeError: no order for this True Good
names = Under.__dict__
Under.later = 1
print('later' in names, type(names).__name__)  # expect: True mappingproxy
