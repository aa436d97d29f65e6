import gc
from collections import OrderedDict, deque

od = OrderedDict(a=1, b=2, c=3)
print(od.keys(), type(iter(od)).__name__, od.pop('b', default=0))
try:
    for key in od:
        del od[key]
except RuntimeError as problem:
    print(problem)
try:
    for key in od:
        od.move_to_end(key)
        od['z'] = 1
except RuntimeError as problem:
    print(problem)


class Loud(OrderedDict):
    def __setitem__(self, key, value):
        print('set', key)
        super().__setitem__(key, value)


Loud([('x', 1)]).update(y=2)
for operation in (lambda: deque() + 1, lambda: od + 1, lambda: deque() < 1):
    try:
        operation()
    except TypeError as problem:
        print(problem)
s = {1}
try:
    s *= [1]
except TypeError as problem:
    print(problem)
for key in ('a', 0):
    try:
        del (1, 2)[key]
    except TypeError as problem:
        print(problem)

ring = []
ring.append(ring)
gc.collect()
del ring
print(gc.collect(), gc.collect())
print([gc.is_tracked(x) for x in (1, (), ([],), {}, {1: []}, [], (1, (2,)))])
seen = []
gc.callbacks.append(lambda phase, told: seen.append((phase, told['generation'])))
gc.collect(1)
print(seen, gc.get_threshold(), gc.get_debug())

# expect: odict_keys(['a', 'c']) odict_iterator 2
# expect: OrderedDict mutated during iteration
# expect: set x
# expect: set y
# expect: can only concatenate deque (not "int") to deque
# expect: unsupported operand type(s) for +: 'collections.OrderedDict' and 'int'
# expect: '<' not supported between instances of 'collections.deque' and 'int'
# expect: unsupported operand type(s) for *=: 'set' and 'list'
# expect: 'tuple' object does not support item deletion
# expect: 'tuple' object doesn't support item deletion
# expect: 1 0
# expect: [False, False, True, False, True, True, False]
# expect: [('start', 1), ('stop', 1)] (2000, 10, 10) 0
