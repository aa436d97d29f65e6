g0 = 1
def f():
    global g0, g1
    def h():
        return g0, g1
    g1 = 2
    g0 += 1
    print(h(), 'g1' in globals(), locals().keys() == {'h'})  # expect: (2, 2) True True
    class K:
        global g2
        g2 = 5
        g3 = g2
    del g0
    try: h()
    except NameError as e: print(e)  # expect: name 'g0' is not defined
    return K.g3
print(f(), g1, g2)  # expect: 5 2 5
globals()['dyn'] = 7
print(dyn)  # expect: 7
vars()['dyn2'] = 8
print(dyn2)  # expect: 8
exec('dyn3 = dyn + dyn2')
print(dyn3)  # expect: 15
import builtins
builtins.extra = 'ex'
print(extra)  # expect: ex
del builtins.extra
try: extra
except NameError as e: print(e)  # expect: name 'extra' is not defined
def shadow():
    print(len.__name__ if callable(len) else len)
    # expect: 5
    # expect: len
len = 5
shadow()
del len
shadow()
__name__ = 'renamed'
class Z: pass
print(Z.__module__, shadow.__module__, __name__)  # expect: renamed __main__ renamed
