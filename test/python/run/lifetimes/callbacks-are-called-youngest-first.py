import weakref


class Thing:
    pass


thing = Thing()
first = weakref.ref(thing, lambda reference: print('first', reference() is None))
second = weakref.ref(thing, lambda reference: print('second', reference is second))
third = weakref.ref(thing, lambda reference: print('never'))
del third
del thing
# expect: second True
# expect: first True
