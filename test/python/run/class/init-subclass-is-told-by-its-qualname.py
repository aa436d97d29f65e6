class Outer:
    class Base:
        pass


try:
    class Derived(Outer.Base, key=1): ...
except TypeError as error:
    print(error)  # expect: Derived.__init_subclass__() takes no keyword arguments


def make():
    class Local(Outer.Base, key=1): ...


try:
    make()
except TypeError as error:
    print(error)  # expect: make.<locals>.Local.__init_subclass__() takes no keyword arguments
try:
    ExceptionGroup('g', [ValueError()]).split(3)
except TypeError as error:
    print(error)  # expect: expected an exception type, a tuple of exception types, or a callable (other than a class)
