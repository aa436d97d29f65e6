import weakref


class Thing:
    pass


thing = Thing()
early = weakref.finalize(thing, print, 'early')
late = weakref.finalize(thing, print, 'late', sep='-')
print(early.alive, late.peek()[1:])  # expect: True (<built-in function print>, ('late',), {'sep': '-'})
early()
# expect: early
thing = None
# expect: late
print(early.alive, late.alive, early())  # expect: False False None
