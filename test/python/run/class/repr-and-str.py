class A:
    def __repr__(self):
        return 'A()'


class B(A):
    def __str__(self):
        return 'b'

    def __format__(self, spec):
        return f'<{spec}>'


print(A(), [A()], B(), [B()], f'{B():x} {B()!r} {B()!s}', str(B()), repr(B()))
# expect: A() [A()] b [A()] <x> A() b b A()
