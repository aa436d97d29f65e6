def f():
    x = 1
    names = locals()
    names['x'] = 2
    return x, locals() is names


class C:
    locals()['y'] = 'set in the namespace'
    print(y)  # expect: set in the namespace


print(f())  # expect: (1, False)
print([sorted(locals()) for n in [1]])  # expect: [['n']]
