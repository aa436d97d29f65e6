try:
    [].nope
except AttributeError as error:
    print(error.name, error.obj, error)  # expect: nope [] 'list' object has no attribute 'nope'
try:
    nope
except NameError as error:
    print(error.name, error.args)  # expect: nope ("name 'nope' is not defined",)
try:
    {}['k']
except KeyError as error:
    print(error, error.args)  # expect: 'k' ('k',)
print(StopIteration(5).value, SystemExit(2).code, repr(ValueError('a', 1)), str(ValueError('a', 1)), repr(str(ValueError())))
# expect: 5 2 ValueError('a', 1) ('a', 1) ''
