import gc
import weakref


class Thing:
    pass


thing = Thing()
reference = weakref.ref(thing)
circle = [thing]
circle.append(circle)
del thing, circle
print(reference() is not None)  # expect: True
gc.collect()
print(reference())  # expect: None
