from enum import CONFORM, Flag, IntFlag, auto


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


class Bits(IntFlag):
    A = 1
    B = 4


class Easy(Flag, boundary=CONFORM):
    A = 1


print(Perm.R | Perm.W, repr(Perm.R | Perm.X), ~Perm.RW, Perm.R in Perm.RW, list(Perm.RW), repr(Perm(0)))
# expect: Perm.RW <Perm.R|X: 5> Perm.X True [<Perm.R: 1>, <Perm.W: 2>] <Perm: 0>
print(repr(Bits.A | 8), Bits.A | Bits.B, repr(~Bits.A), repr(Easy(3)))
# expect: <Bits.A|8: 9> 5 <Bits.B|2: 6> <Easy.A: 1>
try:
    Perm(8)
except ValueError as error:
    print(error)
    # expect: <flag 'Perm'> invalid value 8
    # expect:     given 0b0 1000
    # expect:   allowed 0b0 0111
try:
    Perm.R | 1
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for |: 'Perm' and 'int'
