def f():
    r = []
    for i in range(3):
        def g():
            return i
        r.append(g)
        if i == 1:
            del i
    try:
        return r[0](), i
    finally:
        del i
        try: r[1]()
        except NameError as e: print(e)
        # expect: cannot access free variable 'i' where it is not associated with a value in enclosing scope
print(f())  # expect: (2, 2)
def p():
    [a := i for i in range(2)]
    b = [a for a in range(3)]
    return a, b
print(p())  # expect: (1, [0, 1, 2])
def q():
    x = 'x'
    [lambda: x for x in 'ab']
    c = [(x, [x for x in range(2)]) for x in 'cd']
    d = {x: lambda: x for x in 'e'}
    return x, c, d['e']()
print(q())  # expect: ('x', [('c', [0, 1]), ('d', [0, 1])], 'e')
