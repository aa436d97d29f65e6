# The `+` and `*` of sequences are asked after all methods of numbers, and only an operator says "can't multiply".
from collections import deque


class Both:
    def __radd__(self, other):
        return 'radd', other

    def __rmul__(self, other):
        return 'rmul', other


class Listed(list):
    def __radd__(self, other):
        return 'Listed', other


print([1] + Both(), 'a' + Both(), (1,) * Both(), b'' + Both(), deque([1]) + Both())
items = [1]
items += Both()
print(items)
items = [1]
items *= Both()
print(items)
print([1] + Listed([2]), Listed([1]) + [2], 2 * Listed([1]), [4] * True)


def attempt(operation):
    try:
        print(operation())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: [1] * 'a')
attempt(lambda: [1].__mul__('a'))
attempt(lambda: [].__imul__('a'))
attempt(lambda: 'a'.__rmul__(1.5))
attempt(lambda: 1.5 * 'a')
attempt(lambda: [1] * [2])
attempt(lambda: deque([1]) * 'a')
attempt(lambda: (1,).__add__(Both()))
attempt(lambda: {} + [1])
# expect: ('radd', [1]) ('radd', 'a') ('rmul', (1,)) ('radd', b'') ('radd', deque([1]))
# expect: ('radd', [1])
# expect: ('rmul', [1])
# expect: ('Listed', [1]) [1, 2] [1, 1] [4]
# expect: TypeError can't multiply sequence by non-int of type 'str'
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: TypeError can't multiply sequence by non-int of type 'float'
# expect: TypeError can't multiply sequence by non-int of type 'list'
# expect: TypeError can't multiply sequence by non-int of type 'str'
# expect: TypeError can only concatenate tuple (not "Both") to tuple
# expect: TypeError unsupported operand type(s) for +: 'dict' and 'list'
