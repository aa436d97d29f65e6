import weakref


class Thing:
    name = 'thing'

    def __len__(self):
        return 3


thing = Thing()
proxy = weakref.proxy(thing)
proxy.name = 'renamed'
print(thing.name, len(proxy), isinstance(proxy, Thing))  # expect: renamed 3 True
del thing
try:
    proxy.name
except ReferenceError as error:
    print(error)  # expect: weakly-referenced object no longer exists
