/** Class scopes: `__class__` and super, private names, namespaces of metaclasses, keywords, comprehensions in class bodies. */
export const CLASSES: readonly string[] = [
  `
class Base$u:
    def m(self, *z): return 'base', z
    @classmethod
    def c(cls, *z): return cls.__name__, z
    @staticmethod
    def s(*z): return z
class K$u(Base$u):
    <<||$a = $d||__class__ = $d||super = lambda *z: Base$u()>>
    def m(self, *z):
        <<||self = $s||del self||z = $s||__class__ = $s||nonlocal __class__>>
        def inner(<<||k=$d||self=self>>): return <<super().m()||super(K$u, self).m()||__class__.__name__||super||$a>>
        <<def gen(q): yield super().m(); yield __class__.__name__||gen = lambda q: [super().m()]||gen = lambda q: (super(__class__, q).m() for i in (1,))>>
        tell(inner); tell(inner, self)
        tell(lambda: list(gen(self)))
        tell(lambda: [super().m() for i in (1,)])
        tell(lambda s: [super().m() for i in (1,)], self)
        tell(lambda: [super(K$u, s).m() for s in (self,)])
        return super().m(<<$s||*z||__class__.__name__>>)
    @classmethod
    def c(cls, *z): return <<super().c($s)||[super().c() for i in (1,)]||[(lambda cls: super().c())(cls)]||(lambda: __class__.__name__)()>>
    @staticmethod
    def s(*z): return <<super().s()||super(K$u, z[0]).s()||__class__.__name__>>
    v = <<[__qualname__ for i in (1,)]||[lambda: __class__ for i in (1,)][0]||(lambda: __class__)||__module__||sorted(locals())>>
    <<print(__class__)||del __qualname__||__qualname__ = 'Q'||>>
tell(lambda: K$u().m()); tell(lambda: K$u().m(1, 2)); tell(K$u.m); tell(K$u.m, $s)
tell(K$u.c); tell(K$u().c, 1); tell(K$u.s); tell(K$u.s, K$u())
tell(lambda: K$u.v()); print(sorted(k for k in vars(K$u) if k != '__static_attributes__'))
print(K$u.m.__closure__ and [c.cell_contents for c in K$u.m.__closure__], K$u.__qualname__)
scopes(K$u.m.__code__)`,
  `
$a = <<$d||'m'||[1, 2]>>
class K$u:
    $a = <<$d||[3, 4]||'xy'>>
    <<$b = $d||>>
    v = [($a, i) for i in <<$a||range(2)||($a for _ in 'p')||[$a, $b]>>] <<||if $s else $a>>
print(K$u.v)
class L$u:
    $a = <<$d||[5]>>
    tell(lambda: [$a for i in range(2)])
    try: w = [<<$a||$b||(lambda: ($a, i))()||[($a, j) for j in (i,)]||(lambda: [$a for $a in (i,)])()||__class__||[lambda: $a][0]()>> for i in range(2) <<||if $b||for $c in [$a, i]>>]
    except NameError as e: w = e
    print(w)
    x = [$a for $a in (7, 8)]
    y = {i: (lambda: i) for i in (1, 2)}
    z = list((lambda: $b)() for $b in range(2))
    q = [[$c for j in (i,)] for $c, i in enumerate('ab')]
    print(sorted(k for k in locals() if k[0] != '_'), $a)
    <<fs = [lambda $a=$a: ($a, i) for i in range(2)]; r = [f() for f in fs]||r = $s>>
    <<del $a; tell(lambda: $a); print($a)||>>
    <<global $e; $e = 1; print($e)||>>
    <<locals()['$c'] = 9; print($c)||exec('$c = 3'); print($c)||vars()['new'] = $s||def $c(self): return $c>>
print(sorted((k, v) for k, v in vars(L$u).items() if isinstance(v, (int, str))))`,
  `
class Names$u(dict):
    def __getitem__(self, k): 
        if k[:2] != '__': print('get', k)
        return super().__getitem__(k)
    def __setitem__(self, k, v):
        if k[:2] != '__': print('set', k)
        super().__setitem__(k, v)
    def __delitem__(self, k): print('del', k); super().__delitem__(k)
    <<def __missing__(self, k): print('missing', k); return <<k + '!'||$s>> if k in 'abcxy' else super().__missing__(k)||def __contains__(self, k): print('contains', k); return False||>>
class Meta$u(type):
    @classmethod
    def __prepare__(meta, name, bases, **kw): print('prepare', name, bases, kw); return <<Names$u()||Names$u($a='prepared')||{'$a': 'dict'}||Names$u(kw)||$s>>
    def __new__(meta, name, bases, ns, **kw): print('new', sorted(k for k in ns if k[:2] != '__')); return super().__new__(meta, name, bases, dict(ns))
    def __init__(cls, *z, **kw): print('init', kw); super().__init__(*z)
def scope$u($a=$d, $b=$d):
    class K(metaclass=Meta$u<<||, k=$s||, $c=$d, **{'z': $s}>>):
        <<print($a)||$a = 1; print($a)||print($b, $a)||global $a; print($a)||nonlocal $b; $b = $s; print($b)>>
        <<$c = $b||del $a||del $e||print([$a for i in (1,)])||print((lambda: $a)())||print([$a for $a in (1,)])||def m(self): return $a, $b>>
        <<for $a in (1, 2): pass||import math as $a||$a: int = 3||$a += 1||with Room() as $a: pass||try: raise KeyError
        except KeyError as $a: print($a)||class $a: pass||>>
        <<print(len, $c)||print($e)||$S||>>
    return K, $a, $b
tell(scope$u)
tell(scope$u, $s)`,
  `
def __f(*z, **k): return z, k
class <<K$u||_K$u||__K$u||_||___>>:
    __a, _b, __c__ = $d, $d, $d
    <<__d: 'int' = $d||__d: __a||(__d) = $s||for __d in 'ab': pass||with Room() as __d: pass||import math as __d||from math import pi as __d||[__d, *__e] = 1, 2||(__d := $d)||class __d: __e = 1||def __d(__self): return __self>>
    __slots__ = <<()||('__s', '_t')||('__dict__',)>>
    def m(self, __p=$d, *, __q=__a, **__k):
        <<self.__r = 1||self.__s = 1||setattr(self, '__r', 2)||self.__a += 1||del self.__a||self.__r: int = $d||self.__dict__['__r'] = 3>>
        print(sorted(locals()), <<[__p for __p in (1,)]||[__q for i in (1,)]||(lambda __w=__p: (__w, __q))()||{'__p': __p}||f'{__p=} {__q!r}'||(__n := __p)>>)
        <<def __in(): nonlocal __p; __p = 5||global __g; __g = 6||__in = lambda: 0||class __In: __z = __p||import operator as __o||match __p:
            case int(__in): pass||try: raise KeyError
        except KeyError as __e: pass>>
        return __p, <<__q||__g||__k||__f(__p=1)||m.__x||self.__r||self.__c__||getattr(self, '__r', 0)||__in>>
    @<<staticmethod||classmethod||(lambda __x: __x)>>
    def __n(*__z): return __z
    <<print(sorted(k for k in locals() if k[:2] != '__'))||>>
    K = locals().get('__qualname__')
    def call(self): return self.__n(<<1||__p=1||*self.__a>>)
k = [v for n, v in list(vars().items()) if n in ('K$u', '_K$u', '__K$u', '_', '___') and isinstance(v, type)][-1]
print(sorted(k_ for k_ in vars(k) if k_ not in ('__static_attributes__', '__weakref__', '__dict__', '__firstlineno__')))
tell(lambda: k().m())
tell(lambda: k().m($s, _K$u__q=3))
tell(lambda: k().m(__q=3))
tell(lambda: k().call())
print(k.m.__code__.co_varnames, k.m.__code__.co_names, k.m.__kwdefaults__, k.__annotations__ if hasattr(k, '__annotations__') else None)
`,
  `
def say$u(tag, q=None): print(tag); return q
@say$u
@(lambda k: say$u('inner', k))
class K$u(say$u('base', object), <<||metaclass=say$u('meta', type), >>**say$u('kw', {})):
    @staticmethod
    def __new__(cls, *z): print('new', z); return super().__new__(cls)
    def __init_subclass__(cls, /, **kw): print('sub', cls.__name__, kw); super().__init_subclass__()
    def __set_name__(self, owner, name): print('set name', owner.__name__, name)
    def __class_getitem__(cls, item): return cls, item
K$u = K$u or type('K$u', (), {'__init_subclass__': classmethod(lambda cls, **kw: print('sub', kw))})
tell(lambda: type('T', (K$u,), {'p': $s}, <<k=1||$a=$s>>))
class L$u(K$u, k=say$u('k', $s)):
    def f(self, p=say$u('default', $s), *, q=say$u('kwdefault', [$s]), r: say$u('annotation')=1, **s: say$u('kw')) -> say$u('returns'): return p, q
    <<d = K$u()||d, e = K$u(), $d||__getattr__ = lambda self, n: n>>
    @say$u('decorator', lambda fn: fn)
    def g(self, a=[i for i in range(2)]): return a
tell(lambda: L$u().f()); tell(lambda: L$u().g()); tell(lambda: L$u().nothing)`,
];
