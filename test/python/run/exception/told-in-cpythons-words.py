# What is too deep, what cannot be closed, what was print in Python 2.
import sys
class Broken:
    def __iter__(self): return self
    def __next__(self): return 1
    def __getattr__(self, attr): 1/0
def g(): yield from Broken()
sys.unraisablehook = lambda u: print('unraisable', u.exc_type, u.err_msg, type(u.object))
gi = g(); next(gi); print(gi.close())
try: print >> sys.stderr
except TypeError as e: print(str(e).replace('TextIOWrapper','TextIOWrapper'))
try: print >> 3
except TypeError as e: print(e)
try:
    p = print
    p >>= 3
except TypeError as e: print(e)
t = (str,)
try:
    for i in range(200000):
        t = (t,)
        if i % 2500 == 0: isinstance('', t), issubclass(str, t)
except RecursionError as e: print(e)
class A:
    @property
    def __class__(self): return int
print(isinstance(A(), (str, int)), isinstance(A(), (str, (bytes, A))), issubclass(bool, (str, (int,))))
for f in [lambda: isinstance(1, (str, 5)), lambda: issubclass(1, (str,)), lambda: isinstance(1, (int, 5)), lambda: issubclass(int, (str, list[int]))]:
    try: print(f())
    except TypeError as e: print(e)
# expect: unraisable <class 'ZeroDivisionError'> None <class '__main__.Broken'>
# expect: None
# expect: unsupported operand type(s) for >>: 'builtin_function_or_method' and '_io.TextIOWrapper'. Did you mean "print(<message>, file=<output_stream>)"?
# expect: unsupported operand type(s) for >>: 'builtin_function_or_method' and 'int'. Did you mean "print(<message>, file=<output_stream>)"?
# expect: unsupported operand type(s) for >>=: 'builtin_function_or_method' and 'int'
# expect: maximum recursion depth exceeded in __instancecheck__
# expect: True True True
# expect: isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: issubclass() arg 1 must be a class
# expect: True
# expect: issubclass() argument 2 cannot be a parameterized generic
