# In the type scope of a class only the names of its type parameters are mangled: the bases, bounds and defaults see plain names.
class Outer:
    __base = 'mangled with Outer'
    try:
        class __Inner[__T](list if __base else dict):
            pass
    except NameError as error:
        print(error)

    class __Inner[__T, U: (__T, 1), V = lambda: __T](list if __T else dict):
        __own: __T = 1

        def __method(self, __argument: __T = 2):
            return __T, __argument

    def __function[__T: (lambda: __T)](__argument=__base, *, __key=__base):
        return __T, __argument, __key


inner = Outer._Outer__Inner
print([parameter.__name__ for parameter in inner.__type_params__], inner.__annotations__)
print(inner.__type_params__[1].__constraints__, inner.__type_params__[2].__default__())
print(sorted(name for name in vars(inner) if name.startswith('_Inner')), inner()._Inner__method())
print(Outer._Outer__function(), Outer._Outer__function.__kwdefaults__)

__base = dict


class __Late[T](__base):
    pass


print(__Late.__mro__[1])
# expect: name '__base' is not defined
# expect: ['__T', 'U', 'V'] {'_Inner__own': __T}
# expect: (__T, 1) __T
# expect: ['_Inner__method', '_Inner__own'] (__T, 2)
# expect: (__T, 'mangled with Outer', 'mangled with Outer') {'_Outer__key': 'mangled with Outer'}
# expect: <class 'dict'>
