import types


def add(x):
    return x + 1


code = add.__code__.replace(co_consts=(None, 10), co_name='add_ten')
print(types.FunctionType(code, {})(5), code.co_name)  # expect: 15 add_ten
print(add(5), code == add.__code__, add.__code__.replace() == add.__code__)  # expect: 6 False True

for change in {'co_varnames': ('y',)}, {'co_varnames': ()}, {'co_nlocals': 2}:
    try:
        print(types.FunctionType(add.__code__.replace(**change), {})(5))
    except ValueError as error:
        print(error)
# expect: 6
# expect: code: co_varnames is too small
# expect: code: co_nlocals != len(co_varnames)
