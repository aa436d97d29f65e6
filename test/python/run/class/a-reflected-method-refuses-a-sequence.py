class Money:
    def __radd__(self, other):
        return NotImplemented

    __rmul__ = __radd__


for operation in [lambda m: 'a' + m, lambda m: [1] + m, lambda m: b'a' + m, lambda m: (1,) * m, lambda m: {} + m]:
    try:
        operation(Money())
    except TypeError as e:
        print(e)
# expect: can only concatenate str (not "Money") to str
# expect: can only concatenate list (not "Money") to list
# expect: can't concat Money to bytes
# expect: can't multiply sequence by non-int of type 'Money'
# expect: unsupported operand type(s) for +: 'dict' and 'Money'
