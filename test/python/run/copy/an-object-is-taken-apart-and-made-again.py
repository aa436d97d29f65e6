import copy
import pickle


class Point:
    __slots__ = 'x', '__y'

    def __init__(self, x, y):
        self.x, self.__y = x, y

    def shown(self):
        return self.x, self.__y


class Tree(list):
    pass


p = Point(1, [2])
print(p.__reduce_ex__(2)[1:])
print(copy.copy(p).shown()[1] is p.shown()[1], copy.deepcopy(p).shown()[1] is p.shown()[1])
print(pickle.loads(pickle.dumps(p)).shown())
tree = Tree([1])
tree.append(tree)
tree.name = 'root'
twin = copy.deepcopy(tree)
print(twin[1] is twin, twin.name, type(twin).__name__)

walk = iter([1, 2, 3])
next(walk)
print(walk.__reduce__(), list(copy.copy(walk)), list(walk))
print(iter(range(5)).__reduce__(), reversed([1, 2]).__reduce__(), iter({1: 2}.items()).__reduce__())
print(pickle.dumps({'a': (1, 2.5)}, 2))
print(pickle.loads(b'\x80\x04]\x94(K\x01]\x94K\x02ae.'))
error = ValueError('a', 1)
error.note = 'kept'
again = copy.copy(error)
print(repr(again), again.note, error.__reduce__())
for thing in ((n for n in ()), lambda: 0, {}.keys(), object.__init__):
    try:
        print(thing.__reduce_ex__(4)[1:])
    except TypeError as problem:
        print(problem)
try:
    pickle.dumps(lambda: 0)
except pickle.PicklingError as problem:
    print(str(problem).split('at')[0], str(problem).split(': ')[1])
try:
    pickle.loads(b'h\x05.')
except pickle.UnpicklingError as problem:
    print(problem)

# expect: ((<class '__main__.Point'>,), (None, {'x': 1, '_Point__y': [2]}), None, None)
# expect: True False
# expect: (1, [2])
# expect: True root Tree
# expect: (<built-in function iter>, ([1, 2, 3],), 1) [2, 3] [2, 3]
# expect: (<built-in function iter>, (range(0, 5),), None) (<class 'reversed'>, ([1, 2],), 1) (<built-in function iter>, ([(1, 2)],))
# expect: b'\x80\x02}q\x00X\x01\x00\x00\x00aq\x01K\x01G@\x04\x00\x00\x00\x00\x00\x00\x86q\x02s.'
# expect: [1, [2]]
# expect: ValueError('a', 1) kept (<class 'ValueError'>, ('a', 1), {'note': 'kept'})
# expect: cannot pickle 'generator' object
# expect: cannot pickle 'function' object
# expect: cannot pickle 'dict_keys' object
# expect: ((<class 'object'>, '__init__'),)
# expect: Can't pickle <function <lambda>  attribute lookup <lambda> on __main__ failed
# expect: Memo value not found at index 5
