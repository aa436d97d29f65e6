# __proto__, constructor and the like are names as others: nothing of the host stands behind them.
NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', '__defineGetter__',
         '__lookupGetter__', 'propertyIsEnumerable', 'toLocaleString', 'length', 'arguments', 'caller', 'globalThis', 'process',
         'require', 'undefined', 'then', 'window', 'Symbol', 'apply', 'bind']


class Plain:
    pass


class Slotted:
    __slots__ = ('__proto__', 'constructor', 'toString')


def function(**kwargs):
    return kwargs


import functools
import math
import types

things = [Plain, Plain(), Slotted(), function, len, 1, 1.5, 'text', b'b', [1], (1,), {1: 1}, {1}, None, True, math, ..., 2**80, 1j,
          range(3), slice(1), type, object, function.__code__, (i for i in ()), functools.partial(len), types.SimpleNamespace(),
          iter([]), property(), Exception(), [].append, Plain.__dict__, memoryview(b''), super, print, (lambda: 0).__get__(1)]
found = [(type(thing).__name__, name) for thing in things for name in NAMES if hasattr(thing, name)]
print(found)  # expect: []
