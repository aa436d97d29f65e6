# What a class has under an operator's name is bound as any attribute: functions are not alone.
class Odd:
    __eq__ = staticmethod(lambda other: 'static')
    __lt__ = classmethod(lambda cls, other: (cls.__name__, other))
    __add__ = property(lambda self: lambda other: 'property')
    __sub__ = divmod
    __len__ = staticmethod(lambda: 3)


print(Odd() == 1, Odd() < 1, Odd() + 1, len(Odd()), Odd() != 1)
try:
    Odd() - 1
except TypeError as e:
    print(e)


def attempt(operation):
    try:
        print(operation())
    except Exception as e:
        print(type(e).__name__, e)


# A method that is bound goes by the class of its object, one that is found in the class by the class it was found in.
bound = True.bit_length
attempt(lambda: bound(1))
attempt(lambda: True.bit_length(1))
attempt(lambda: None.__format__(None))
attempt(lambda: type('a', (1,), {}))
attempt(lambda: type('a', (), 1))
attempt(lambda: type(None, (), {}))
attempt(lambda: pow(1, 2, 1.5))

Odd.late = property(lambda self: 1)
attempt(lambda: setattr(Odd(), 'late', 2))
# expect: static ('Odd', 1) property 3 False
# expect: divmod expected 2 arguments, got 1
# expect: TypeError bool.bit_length() takes no arguments (1 given)
# expect: TypeError int.bit_length() takes no arguments (1 given)
# expect: TypeError __format__() argument must be str, not None
# expect: TypeError metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
# expect: TypeError type.__new__() argument 3 must be dict, not int
# expect: TypeError type.__new__() argument 1 must be str, not None
# expect: TypeError pow() 3rd argument not allowed unless all arguments are integers
# expect: AttributeError property '<lambda>' of 'Odd' object has no setter
