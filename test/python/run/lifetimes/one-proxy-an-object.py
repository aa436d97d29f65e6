# An object has one proxy without a callback, and each proxy counts as a reference.
import weakref


class Target:
    def __call__(self):
        return 'called'


target = Target()
first = weakref.proxy(target)
print(first is weakref.proxy(target), weakref.getweakrefcount(target), type(first).__name__, first())
with_callback = weakref.proxy(target, lambda proxy: print('gone'))
print(with_callback is first, weakref.getweakrefcount(target))
del with_callback
print(weakref.getweakrefcount(target))
reference = weakref.ref(target)
print(weakref.getweakrefcount(target), weakref.ref(target) is reference)
del first
print(weakref.getweakrefcount(target))
again = weakref.proxy(target)
print(weakref.getweakrefcount(target))
del target
try:
    again()
except ReferenceError as e:
    print(e)
other = Target()
print(weakref.proxy(other) is again, weakref.getweakrefcount(other))
# expect: True 1 CallableProxyType called
# expect: False 2
# expect: 1
# expect: 2 True
# expect: 1
# expect: 2
# expect: weakly-referenced object no longer exists
# expect: False 0
