import sys


class Thing:
    pass


thing = Thing()
print(sys.getrefcount(thing))  # expect: 2
other = thing
print(sys.getrefcount(thing))  # expect: 3
items = [thing, thing]
print(sys.getrefcount(thing))  # expect: 5
del other, items
print(sys.getrefcount(thing))  # expect: 2
