class E(Exception): pass
def f(n):
    try:
        try:
            if n == 0: raise E('a')
            if n == 1: return 'ret'
            if n == 2: raise KeyError('k')
        except E as e:
            raise ValueError('v') from e
        else:
            print('else', n)
        finally:
            print('finally', n)
            if n == 3: raise TypeError('t')
    except (ValueError, KeyError) as e:
        print(type(e).__name__, type(e.__cause__).__name__, type(e.__context__).__name__)
        return 'handled'
    except TypeError:
        try:
            raise
        except TypeError as t:
            return str(t)
        finally:
            print('deep')
    finally:
        print('outer', n)
    return 'end'
for i in range(5): print(f(i))
# expect: finally 0
# expect: ValueError E E
# expect: outer 0
# expect: handled
# expect: finally 1
# expect: outer 1
# expect: ret
# expect: finally 2
# expect: KeyError NoneType NoneType
# expect: outer 2
# expect: handled
# expect: else 3
# expect: finally 3
# expect: deep
# expect: outer 3
# expect: t
# expect: else 4
# expect: finally 4
# expect: outer 4
# expect: end
def g():
    for i in range(3):
        try:
            try:
                1 / (i - 1)
            except ZeroDivisionError:
                continue
            finally:
                print('f', i)
            print('after', i)
        finally:
            if i == 2: break
    return i
print(g())
# expect: f 0
# expect: after 0
# expect: f 1
# expect: f 2
# expect: after 2
# expect: 2
def h():
    while True:
        try:
            raise E
        except E:
            try:
                break
            finally:
                print('b')
        finally:
            print('c')
    try:
        return 1
    finally:
        try:
            raise E
        except E:
            pass
print(h())
# expect: b
# expect: c
# expect: 1
def k():
    e = 'outer'
    try:
        raise E('x')
    except E as e:
        fs = lambda: e
        print(fs())
        e = 'reassigned'
        print(fs())
    try: return fs()
    except NameError as n: print(n)
k()
# expect: x
# expect: reassigned
# expect: cannot access free variable 'e' where it is not associated with a value in enclosing scope
