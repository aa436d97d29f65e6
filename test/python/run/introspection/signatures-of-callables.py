# inspect.signature of each kind of callable, built-in ones too.
import functools
import inspect


class Meta(type):
    def __call__(cls, a, b=2):
        pass


class ByMeta(metaclass=Meta):
    pass


class ByNew:
    def __new__(cls, x, *, y=1):
        return super().__new__(cls)

    def __init__(self, *rest):
        pass


class ByInit(ByNew):
    def __init__(self, z):
        pass


class Callable:
    def __call__(self, p, /, q):
        pass

    @functools.partialmethod
    def half(self, p, q):
        pass

    part = functools.partialmethod(__call__, 1)

    @classmethod
    def made(cls, n):
        pass

    @staticmethod
    def free(n):
        pass


class Told:
    __signature__ = '(a, /, b=3)'


def shown(obj):
    try:
        return str(inspect.signature(obj))
    except ValueError as error:
        return f'ValueError: {error}'


callables = [ByMeta, ByNew, ByInit, Callable, Callable(), Callable.part, Callable.made, Callable.free, Told]
print(*map(shown, callables), sep='\n')
# expect: (a, b=2)
# expect: (x, *, y=1)
# expect: (z)
# expect: ()
# expect: (p, /, q)
# expect: (self, /, q)
# expect: (n)
# expect: (n)
# expect: (a, /, b=3)
print(*map(shown, [len, sorted, [].append, list.append, dict.fromkeys, str, list, object, property, zip]), sep='\n')
# expect: (obj, /)
# expect: (iterable, /, *, key=None, reverse=False)
# expect: (object, /)
# expect: (self, object, /)
# expect: (iterable, value=None, /)
# expect: ValueError: no signature found for builtin type <class 'str'>
# expect: (iterable=(), /)
# expect: ()
# expect: (fget=None, fset=None, fdel=None, doc=None)
# expect: (*iterables, strict=False)
print(shown(functools.partial(lambda a, b, *, c: None, 1, c=2)))  # expect: (b, *, c=2)
print(inspect.getfullargspec(Callable.made).args, inspect.getfullargspec(ByInit.__init__).args)
# expect: ['cls', 'n'] ['self', 'z']
for name, kind, cls, obj in inspect.classify_class_attrs(Callable):
    if not name.startswith('__'):
        print(name, kind, cls.__name__)
        # expect: free static method Callable
        # expect: half method Callable
        # expect: made class method Callable
        # expect: part method Callable
