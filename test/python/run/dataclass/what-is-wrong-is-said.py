from dataclasses import dataclass, field, fields, make_dataclass


def told(make):
    try:
        make()
    except (TypeError, ValueError) as error:
        return f'{type(error).__name__}: {error}'


def mutable():
    @dataclass
    class C:
        x: list = []


def order():
    @dataclass
    class C:
        x: int = 1
        y: int


def unannotated():
    @dataclass
    class C:
        x = field()


print(told(mutable))
# expect: ValueError: mutable default <class 'list'> for field x is not allowed: use default_factory
print(told(order))  # expect: TypeError: non-default argument 'y' follows default argument 'x'
print(told(unannotated))  # expect: TypeError: 'x' is a field but has no type annotation
print(told(lambda: fields(3)))  # expect: TypeError: must be called with a dataclass type or instance
print(told(lambda: make_dataclass('C', ['x', 'x'])))  # expect: TypeError: Field name duplicated: 'x'
print(make_dataclass('C', [('x', int), 'y'])(1, 2))  # expect: C(x=1, y=2)
