import weakref


class Thing:
    pass


a, b = Thing(), Thing()
values = weakref.WeakValueDictionary(a=a, b=b)
keys = weakref.WeakKeyDictionary({a: 1, b: 2})
elements = weakref.WeakSet([a, b])
print(len(values), len(keys), len(elements))  # expect: 2 2 2
del a
print(sorted(values), list(keys.values()), len(elements))  # expect: ['b'] [2] 1
del b
print(len(values), len(keys), len(elements))  # expect: 0 0 0
