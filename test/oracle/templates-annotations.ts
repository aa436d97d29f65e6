/** Annotations in every scope, and the order in which a definition evaluates its parts. */
export const ANNOTATIONS: readonly string[] = [
  `
def t$u(tag, q=None): print(tag); return q
class K$u:
    $a: <<int||t$u('ann', $s)||'K$u'||$s||$s||[$b for $b in (1,)]||(lambda: $b)>> = t$u('value', $d)
    $b: <<t$u('bare')||'str'||$s||[$a]>>
    (<<$c||$e>>): t$u('paren') = 3
    <<t$u.q: int = 4||vars()['w']: int = 5||$a.none: t$u('never')||t$u('target', {})['k']: t$u('item') = t$u('v', 6)>>
    __p: '__q' = 1
    <<||q_: undefined||t_: K$u>>
    def m(self, p: <<$a||'K$u'||t$u('param', 1)>> = t$u('default', $s), /, *q: <<int||*(1,)||'x'>>, __k: __p = 1, **r: $s) -> <<$b||__p||t$u('ret')||None||[$a for i in (1,)]>>:
        v: undefined_name
        w: t$u('local') = $d
        <<x: int; return x||(y): t$u('y')||self.z: t$u('z') = 1||>>
        return w
    <<print(__annotations__)||__annotations__['extra'] = $d||del __annotations__||print(sorted(locals()))||>>
tell(lambda: K$u.__annotations__); tell(lambda: K$u.m.__annotations__); tell(lambda: K$u().m()); tell(lambda: K$u.$b)
scopes(K$u.m.__code__)
class L$u(K$u): <<pass||z: int||z: 'L$u' = 1>>
print(<<L$u.__annotations__||L$u.__dict__.get('__annotations__')||getattr(L$u(), '__annotations__', None)>>)`,
  String.raw`
def t$u(tag, *z): print(tag, *z); return z[-1] if z else tag
def outer$u($a=t$u('d1', $s), *, $b=t$u('d2', [$s])):
    @t$u('dec1', lambda fn: fn)
    @(lambda fn: t$u('call', fn.__name__, fn))
    def inner(p=t$u('d3', $a), *z, q=t$u('d4', $b), **kw: t$u('a1')) -> t$u('a2'):
        <<nonlocal $a; $a = p||$c: int = $a||global $c; $c = 2||$a: 'x'>>
        return p, q, <<$a||$b||$c>>
    <<lam = lambda p=t$u('d5', $a), *, q=t$u('d6'): (p, q, $a)||lam = lambda: [p for p in inner()]||lam = [lambda i=i: i for i in range(2)][-1]||async def lam(p: t$u('a3') = t$u('d7')): pass
    lam = lam.__defaults__.__len__>>
    return inner, lam
try:
    for fn in outer$u():
        tell(fn); print(getattr(fn, '__defaults__', 0), getattr(fn, '__kwdefaults__', 0), getattr(fn, '__annotations__', 0))
except Exception as e: print(type(e).__name__, e)
print(t$u('l', [1, 2])[t$u('key', 0):t$u('stop', 1)], t$u('f', print)(t$u('arg'), *t$u('star', [1]), end=t$u('end', '.\n'), **t$u('kw', {})), t$u('a', 1) < t$u('b', $d) < t$u('c', 0), {t$u('k'): t$u('v'), **t$u('m', {})})
q, t$u.z, [*w] = t$u('right', (1, $s, 'ab')); print(w)`,
  String.raw`
text = '''
from __future__ import annotations
<<||$a = $d>>
$a: <<undefined||1 + 2||"text"||f'{$b!r:>{3}}'||lambda $b, *c, k=1: (yieldless, -1)||list[int, ...]||not $a or $b||{1: [2], **$c}||$a if $b else c||x[1:2, ::3]||(yield_ := 1)||u'u'||b'b'||1e400||0x10||[i for i in $a if i]||$a.b(c, *d, k=1)||(1,)||~-+1||2 ** -1||'it\\'s' "two"||...||await_||a < b <= c is not d||1_000j>> = 1
class K:
    __p: __q = 1
    $b: K[<<__r||'K'||*$a||1:2>>]
    def m(self, p: __s.t = 1, *q: *T, **r: 'x') -> lambda __v: __v: $c: undefined = 2; return locals()
def fn[T](x: T, y: (T, $a)) -> [T for _ in ()]: return x
async def co(x: <<await_||$a @ b>>) -> None: z: int
print(__annotations__, K.__annotations__, K.m.__annotations__, fn.__annotations__, co.__annotations__, K().m().keys())
def codes(c):
    print(c.co_name, c.co_flags, c.co_names, c.co_freevars)
    for k in c.co_consts:
        if hasattr(k, 'co_code'): codes(k)
codes(fn.__code__); codes(K.m.__code__)
'''
tell(exec, text, {'__name__': 'future'})
tell(compile, text, 'name', 'exec', <<0||0x100000||dont_inherit=True>>)`,
];
