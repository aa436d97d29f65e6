def outer():
    a = b = c = 0
    def m1():
        nonlocal a
        a = b
        del c
        return c if False else a
    def m2():
        nonlocal b, c
        for b in range(2):
            with open_() as c: pass
        try: import math as c
        finally: pass
        [b := i for i in range(3)]
        b += 1
        (b, *c) = 1, 2
        def b(): return c
        class c: pass
        try: raise ValueError
        except ValueError as b: pass
        match 5:
            case b: pass
        return b
    try: m1()
    except UnboundLocalError as e: print(e)
    # expect: cannot access local variable 'c' where it is not associated with a value
    print(m2(), b, c.__name__)  # expect: 5 5 c
    return m1, m2
class open_:
    def __enter__(self): return 'o'
    def __exit__(self, *a): return None
m1, m2 = outer()
print([c.cell_contents for c in m2.__closure__][0])  # expect: 5
print(m2.__code__.co_freevars, m1.__code__.co_varnames, outer.__code__.co_cellvars)
# expect: ('b', 'c') ('c',) ('a', 'b', 'c')
