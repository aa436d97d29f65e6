import weakref


class Thing:
    pass


thing = Thing()
reference = weakref.ref(thing)
print(reference() is thing, reference is weakref.ref(thing))  # expect: True True
del thing
print(reference())  # expect: None
try:
    weakref.ref(5)
except TypeError as error:
    print(error)  # expect: cannot create weak reference to 'int' object
