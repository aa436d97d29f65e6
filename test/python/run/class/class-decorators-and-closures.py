def register(table):
    def wrap(cls):
        table[cls.__name__] = cls
        return cls
    return wrap


table = {}


@register(table)
class A:
    pass


@register(table)
class B(A):
    pass


print(sorted(table), table['B'].__base__ is A)  # expect: ['A', 'B'] True
