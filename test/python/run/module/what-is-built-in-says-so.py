import builtins
import itertools
import math

print(builtins.__doc__.splitlines()[0], repr(math.__package__))
# expect: Built-in functions, types, exceptions, and other objects. ''
for module in builtins, itertools:
    print(module.__spec__.name, module.__spec__.origin, module.__loader__, '__builtins__' in vars(module))
# expect: builtins built-in <class '_frozen_importlib.BuiltinImporter'> False
# expect: itertools built-in <class '_frozen_importlib.BuiltinImporter'> False

# `import *` takes the names in the module's own order.
from math import *

names = [name for name in globals() if name in vars(math) and not name.startswith('_')]
print(names[:6], names[-7:])
# expect: ['acos', 'acosh', 'asin', 'asinh', 'atan', 'atan2'] ['nextafter', 'ulp', 'pi', 'e', 'tau', 'inf', 'nan']
print([name for name in vars(itertools) if not name.startswith('_')][:4])  # expect: ['tee', 'accumulate', 'batched', 'chain']
