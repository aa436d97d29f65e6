import random
import types

try:
    random()
except TypeError as error:
    print(error)  # expect: 'module' object is not callable. Did you mean: 'random.random(...)'?
try:
    types()
except TypeError as error:
    print(error)  # expect: 'module' object is not callable
m = types.ModuleType('m')
m.m = 3
try:
    m()
except TypeError as error:
    print(error)  # expect: 'module' object is not callable
