def outer():
    x = 1

    def get():
        return x

    def drop():
        nonlocal x
        del x
    return get, drop


get, drop = outer()
print(get())  # expect: 1
drop()
try:
    get()
except NameError as error:
    print(type(error).__name__, error)
    # expect: NameError cannot access free variable 'x' where it is not associated with a value in enclosing scope
try:
    drop()
except NameError as error:
    print(error)
    # expect: cannot access free variable 'x' where it is not associated with a value in enclosing scope
get.__closure__[0].cell_contents = 5
print(get())  # expect: 5
