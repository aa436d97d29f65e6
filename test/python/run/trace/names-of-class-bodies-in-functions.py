x = 'global'
class A:
    x = 'class'
    def f(self): return x
    g = lambda self: x
    h = [x for _ in range(1)]
    class B:
        y = x
    try:
        del x
        z = x
        del x
    except NameError as e: print(e)  # expect: name 'x' is not defined
print(A().f(), A().g(), A.h, A.B.y, A.z)  # expect: global global ['global'] global global
def w():
    x = 'w'
    class C:
        locals()['x'] = 'injected'
        y = x
        def m(self): return x
    class D:
        if False: x = 1
        try: y = x
        except NameError: y = 'none'
    return C.y, C().m(), D.y
print(w())  # expect: ('injected', 'w', 'global')
