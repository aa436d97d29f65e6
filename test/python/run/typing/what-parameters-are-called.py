# What type parameters are called in messages, and a `__class__` that is no class.
def function[T, *U](): return T, U


class Named:
    def rebound(self):
        __class__ = 3
        return super().rebound

    def deleted(self):
        del self
        return super().deleted


type Alias = int
print(Alias | str, type(Alias).__module__, type(function()[0]).__name__)
for wrong in (
    lambda: function()[0](),
    lambda: function()[1].__bound__,
    lambda: Alias(),
    lambda: Alias | 1,
    lambda: Named().rebound(),
    lambda: Named().deleted(),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
# expect: Alias | str typing TypeVar
# expect: TypeError 'typing.TypeVar' object is not callable
# expect: AttributeError 'typing.TypeVarTuple' object has no attribute '__bound__'
# expect: TypeError 'typing.TypeAliasType' object is not callable
# expect: TypeError unsupported operand type(s) for |: 'typing.TypeAliasType' and 'int'
# expect: RuntimeError super(): __class__ cell not found
# expect: UnboundLocalError cannot access local variable 'self' where it is not associated with a value
