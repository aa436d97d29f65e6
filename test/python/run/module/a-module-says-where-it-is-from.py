# A module says where it came from as far as it knows, and keeps its `__dict__`.
import types

m = types.ModuleType('foo')
print(m, m.__annotations__)
m.__file__ = '/tmp/foo.py'
print(m)
del m.__file__


class Loader:
    def __repr__(self):
        return 'a loader'


m.__loader__ = Loader()
print(m)
del m.__annotations__
try:
    del m.__annotations__
except AttributeError as e:
    print(repr(e))
m = types.ModuleType('a')
del m.__name__
print(m)


class Base:
    pass


class Module(types.ModuleType, Base):
    pass


try:
    Base.__dict__['__dict__'].__set__(Module('x'), {})
except AttributeError as e:
    print(e)
# expect: <module 'foo'> {}
# expect: <module 'foo' from '/tmp/foo.py'>
# expect: <module 'foo' (a loader)>
# expect: AttributeError('__annotations__')
# expect: <module '?'>
# expect: readonly attribute
