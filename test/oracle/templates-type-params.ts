/** Type parameters of functions, classes and aliases: their scopes, bounds, defaults and names. */
export const TYPE_PARAMETERS: readonly string[] = [
  `
<<||$a = $d>>
def p$u[<<T, U: (lambda: T, $s)||T: (lambda: $a), U = (lambda: T)||$b: [i for i in range(2)], T: $b||T: (int, $a), *U||T, *U = (lambda: T), **V = [$s]||$a, T: $a = [$a]>>](q: T = $s, *z: <<T||$a||'T'>>, k: (lambda: T) = $s) -> <<T||(lambda: $a)||$s>>:
    <<||nonlocal $c||global $c||$c = $d||class In[T]: v = T, $s||def T(): return $s>>
    <<||del T||T = $s||$a = T||def inner[T: (lambda: $c)](): return T, $s>>
    return <<T||$s, T||(lambda: (T, $s))()||[T for i in range(1)]||[T for T in range(2)]||(lambda T: T)($s)||locals()>>
tell(p$u)
tell(p$u, $s, $s, k=$s)
print(p$u.__type_params__, p$u.__annotations__, p$u.__code__.co_freevars)
for t in p$u.__type_params__:
    tell(getattr, t, '__bound__')
    tell(getattr, t, '__constraints__')
    tell(getattr, t, '__default__')
    tell(lambda t=t: t.__bound__())
    tell(lambda t=t: t.__default__())
    print(repr(t), t.__name__, <<t.has_default()||type(t).__name__||t.__module__>>)
<<del $a||>>
tell(p$u)`,
  `
def dec$u(*z): return lambda q: (print(z), q)[1]
$a = 'outer'
class Base$u:
    def __init_subclass__(cls, **kw): print(cls.__name__, kw)
<<||@dec$u($s)||@dec$u(lambda: $a)>>
class G$u[<<T||$a||T: $a||T: (lambda: $a, $s), *U||T = $a, **V = [lambda: T]||T, $b: (lambda: (T, $a)) = $d>>]<<||(dict)||(list[$s])||(dec$u and object)||(metaclass=type)||(Base$u, k=$s)>>:
    <<||$a = $d||nonlocal $b||global $a||del T||T = $d>>
    <<||print(__type_params__)||print(sorted(k for k in locals() if k[0] != '_'))||v: T = $s||v = [T for i in (1,)]||v = [lambda: (T, $s) for i in (1,)][0]()>>
    def __init_subclass__(cls, **kw): print(cls.__name__, kw)
    def m[<<T||S: T||$a: (lambda: $a)>>](self, q: <<T||__class__||$s>> = $s) -> 'T':
        return <<T||$a||__class__.__name__||super().__init__()||(lambda: (T, __class__.__name__))()>>
    type A[<<K||T||K: T||K = T>>] = <<T||(T, K)||[$a, lambda: T]||G$u||[q for q in (T,)]||$a>>
print(G$u.__type_params__, <<G$u.__orig_bases__||G$u.__mro__||G$u.__parameters__||G$u[int]||G$u.__annotations__>>)
tell(G$u.m, <<G$u||$s>>)
tell(lambda: G$u.A.__value__)
tell(lambda: (G$u.A, G$u.A.__type_params__, G$u.A[int]))
for t in G$u.__type_params__:
    tell(getattr, t, '__bound__')
    tell(lambda t=t: t.__bound__())
    tell(getattr, t, '__default__')
tell(type, 'Sub', (G$u[int],), {})
<<class Sub$u(G$u[$s]): pass||class Sub$u[T](G$u[T], k=T): pass||>>`,
  `
type A$u = <<($s, $a)||(lambda: $a)()||[$a for $b in range(2)]||[$b for $b in range($d)]||A$u||$x||1 / 0||[lambda: $b for $b in range(2)][0]()>>
type B$u[T<<||: A$u||: (lambda: T)||: ($a, int)>>, U<<|| = $a|| = list[T]>>] = <<dict[T, U]||(T, $a)||[T for $a in (U,)]||lambda: (T, $b)||B$u[T, U]>>
print(A$u, B$u.__type_params__, A$u.__name__, A$u.__type_params__, A$u.__module__)
tell(lambda: A$u.__value__)
$a = $d
tell(lambda: A$u.__value__)
tell(lambda: B$u.__value__)
tell(lambda: B$u[int, $s].__args__)
tell(lambda: (B$u[int].__origin__, B$u.__parameters__, B$u | int))
<<del $a||>>
tell(lambda: [t.__bound__ for t in B$u.__type_params__])
tell(lambda: [t.__default__ for t in B$u.__type_params__])`,
  `
class _M$u:
    __v = $d
    def __m[__T: (lambda: __v)](self, __a: __T = __v, *__z: '__T') -> __T: return __a, __T, __z
    class __In[__T, U: __T](<<||list||list if __T else __v||dict>>):
        __w = __T
        <<__x: __T||__x = __v||__x = [__T for __q in (1,)]||def __n(self, __k=__T): return __k, __T>>
    type __A[__K: __v] = (__K, __v, __In)
    <<print(sorted(locals()))||>>
print(sorted(k for k in vars(_M$u) if '_' in k))
tell(lambda: [t.__name__ for t in _M$u._M$u__In.__type_params__])
tell(lambda: _M$u()._M$u__m())
tell(lambda: _M$u._M$u__m.__annotations__)
tell(lambda: _M$u._M$u__A.__type_params__)
tell(lambda: _M$u._M$u__A.__value__)
tell(lambda: _M$u._M$u__A.__type_params__[0].__bound__)
tell(lambda: sorted(k for k in vars(_M$u._M$u__In) if k[:2] != '__'))
tell(lambda: _M$u._M$u__In.__annotations__)`,
  `
def outer$u($a=$d):
    class Deep[T: (lambda: $a)]:
        $a = 'class'
        <<b = $a||>>
        type Al[U = (lambda: ($a, T))] = (lambda: ($a, U, T))
        def m[V: (lambda: $a)](self, w: $a = $a):
            nonlocal_ = $a
            return V, w, T, $a
        class In[W: ($a, int)]<<(list)||>>: v = $a, W
    <<$a = $s||del $a||>>
    return Deep
tell(outer$u)
try:
    deep = outer$u()
    tell(lambda: deep().m()[1:])
    print(deep.m.__annotations__, deep.In.v)
    tell(lambda: deep.m.__type_params__[0].__bound__())
    tell(lambda: deep.In.__type_params__[0].__constraints__)
    tell(lambda: deep.Al.__type_params__[0].__default__())
    tell(lambda: deep.Al.__value__())
    tell(lambda: deep.__type_params__[0].__bound__())
    scopes(outer$u.__code__)
except NameError as $b:
    print($b, $b.name)`,
];
