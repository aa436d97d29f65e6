import types


def add(x):
    return x + 1


code = add.__code__.replace(co_consts=(None, 10), co_name='add_ten')
print(types.FunctionType(code, {})(5), code.co_name)  # expect: 15 add_ten
print(add(5), code == add.__code__, add.__code__.replace() == add.__code__)  # expect: 6 False True
