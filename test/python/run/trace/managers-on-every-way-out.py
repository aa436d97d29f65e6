def f():
    try:
        return 1
    finally:
        return [x for x in range(2)]
print(f())  # expect: [0, 1]
def g():
    with R() as r, R() as q:
        for i in r:
            try:
                if i: return (lambda: i)()
            finally:
                with R(): continue
        return 'g'
class R:
    def __enter__(self): return [0, 1]
    def __exit__(self, t, v, tb):
        if t is not None: print(t.__name__)
        return True
print(g())  # expect: g
def h():
    with R():
        with R():
            raise ValueError
        print('on')
        1 / 0
    print('past')
    for x in (1, 2):
        with R():
            if x == 1: continue
            break
    else:
        print('no')
    while 1:
        with R():
            return x
print(h())
# expect: ValueError
# expect: on
# expect: ZeroDivisionError
# expect: past
# expect: 2
def k(c):
    with R():
        assert c, 'msg'
        return 'fine'
    return 'swallowed'
print(k(1), k(0))
# expect: AssertionError
# expect: fine swallowed
def m():
    with R(): yield 1; raise KeyError; yield 2
    yield 3
print(list(m()))
# expect: KeyError
# expect: [1, 3]
