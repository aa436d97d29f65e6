class Point:
    __slots__ = ('x',)
    kind = 1

    def method(self):
        pass


class Plain:
    pass


def says(action):
    try:
        action()
    except (AttributeError, TypeError, ValueError) as error:
        print(type(error).__name__, error, getattr(error, 'name', '-'))


says(lambda: delattr(Plain, '__name__'))  # expect: TypeError cannot delete '__name__' attribute of immutable type 'Plain' -
says(lambda: delattr(Plain, '__module__'))  # expect: TypeError cannot delete '__module__' attribute of immutable type 'Plain' -
says(lambda: delattr(Plain(), '__class__'))  # expect: TypeError can't delete __class__ attribute -
says(lambda: setattr(Plain, '__name__', 'a\0'))  # expect: ValueError type name must not contain null characters -
says(lambda: type('a\0', (), {}))  # expect: ValueError type name must not contain null characters -
says(lambda: setattr(Point(), 'kind', 2))  # expect: AttributeError 'Point' object attribute 'kind' is read-only None
says(lambda: delattr(Point(), 'x'))  # expect: AttributeError x None
says(lambda: setattr((1), 'real', 2))  # expect: AttributeError attribute 'real' of 'int' objects is not writable None
says(lambda: Point().method.zork)  # expect: AttributeError 'function' object has no attribute 'zork' zork
says(lambda: setattr(says, '__closure__', 1))  # expect: AttributeError readonly attribute None
says(lambda: type('T', (int,), {'__slots__': ('__dict__',)}))  # expect: TypeError nonempty __slots__ not supported for subtype of 'int' -
says(lambda: setattr(Plain, '__bases__', (Point,)))  # expect: TypeError __bases__ assignment: 'Point' deallocator differs from 'object' -


class Empty(type):
    def mro(cls):
        return []


says(lambda: Empty('T', (), {}))  # expect: TypeError type MRO must not be empty -
