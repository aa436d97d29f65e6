/** `match` with patterns of every kind, captures into variables of every kind; star expressions and unpacking. */
export const PATTERNS: readonly string[] = [
  `
class P$u:
    __match_args__ = <<('p', 'q')||('p',)||()||['p']||('p', 'p')||('p', 3)>>
    def __init__(self, p=$d, q=$s): self.p, self.q = p, q
    def __repr__(self): return f'P{vars(self)}'
def m$u(value):
    <<||global $a||$b = 1>>
    match value:
        case <<P$u($a, $b)||P$u(p=$a, q=$b)||P$u($a, q=$b)||P$u($a, p=$b)||P$u(P$u($a), $b)>>: print('P', $a, $b)
        case <<[$a, *$b]||($a, *$b, 1)||[*$a, $b]||[P$u($a), $b]||[[$a, $b], *_]||[$a] | [_, $a]>> if <<$s||True||$a||($c := $a)>>: print('seq', $a, <<$b||locals().get('$b')>>)
        case {'k': $a, <<**$b||'m': $b||1: $b, **$c||None: _, **$b>>}: print('map', $a, $b)
        case <<str($a) | bytes($a)||int(real=$a)||bool() as $a||(int() | float()) as $a||-1 | 1.5 | 2j as $a||'a' 'b' as $a||None as $a||float.real||type() as $a>>: print('one', <<$a||$r>>)
        case {<<||**$a||'m': {'n': $a}>>}: print('rest', $r)
        case <<_||$a||$a if $s||[] | () as $a||object(__class__=$a)>>: print('last', $r)
    return $r
for v in [P$u(), P$u(P$u(1)), P$u($s, $s), [1, 2, 3], [1], (), [[1, 2], 3], [P$u(4), 5], {'k': 1, 'm': 2}, {'k': 1, 1: 2, None: 3}, {'m': {'n': 7}}, 'ab', b'b', 1, True, 2.5, -1, 2j, None, int, $s]:
    tell(m$u, v)`,
  `
def m$u(*z):
    $a = $b = 'outer'
    def inner(value):
        <<nonlocal $a||global $a||nonlocal $a, $b||nonlocal $a; global $c>>
        match value:
            case [$a, {'v': $b}, *$c]: pass
            case <<($a, $b)||[$a, [$b]]>>: print((lambda: ($a, $b))())
            case {**$a} if $a: $c = 1
            case int($a) | str($a): <<del $a||$b = $a||return $a>>
            case $a if [$a for $a in range(2)] and $s: pass
            case $d: pass
        return $a, $b
    for v in z:
        try: print(inner(v))
        except (NameError, TypeError) as e: print(type(e).__name__, e)
    return $a, $b, (lambda: $a)()
tell(m$u, [1, {'v': 2}], [3, 4], {'q': 1}, 7, 's', None, (5, [6]))
scopes(m$u.__code__)`,
  `
class M$u:
    X = 1
    __k = 2
    match <<[1, 2, 3]||(M$u_ := {'a': 1, 'b': 2})||'text'||$x||($s, $s)>>:
        case [$a, *__r]: print($a, __r)
        case {'a': __v, **__w}: print(__v, __w)
        case str(__s): pass
        case ($a, <<$b||_>>): pass
        case $c: print('c', <<$c||(lambda: $c)||[$c for i in (1,)]||[lambda: $c for i in (1,)][0]>>)
    match X:
        case <<-1 | 1||1 + 0j||int(__q)||__q if __k>>: print(sorted(k for k in locals() if k[:2] != '__'))
        case _: print('no')
print(sorted(k for k in vars(M$u) if k[:2] != '__'))
match M$u, <<$s||M$u.X||*[1, 2]>>:
    case M$u.X, _: print(1)
    case _, <<M$u.X||M$u._M$u__k||M$u.none>>: print(2)
    case <<_, _||[*_]>>: print(3)`,
  `
class Seen$u(dict):
    def get(self, *z): print('get', *z); return super().get(*z)
    def __missing__(self, key): print('missing', key); return $s
    def __getitem__(self, k): print('item', k); return dict.__getitem__(self, k)
    def keys(self): print('keys'); return super().keys()
def m$u(v):
    match v:
        case {'a': 1, 'b': [$a, *_]}: return $a
        case {'a': $a, **rest}: return $a, rest
        case {'c': _ as $b}: return $b
        case {}: return 'any'
for v in Seen$u(a=1, b=[$s]), Seen$u(a=2, z=3), Seen$u(c=$d), Seen$u(), {'a': 1, 'b': 'text'}, $s:
    tell(m$u, v)`,
  `
def s$u(*z, **k):
    <<$a, *$b = z||*$a, $b = z||$a, (*$b, $c), *d_ = z||[$a, *$b], $c = z, k||for $a, *$b in [z, z[1:]]: print($a, $b)||$a, *$b = *z, *k||(*$a,) = z||$a = *z, *k||$a, *z[0], $b = z||*k['n'], $a = z>>
    print([*z, *k], {*k}, {**k, **{'m': $s}}, (*z, 1)[<<0||-1||::2>>])
    <<del $a, ($b, [z])||del $a; print($a)||del k['n'], z||>>
    return locals()
d_ = 0
tell(s$u)
tell(s$u, 1)
tell(s$u, 1, (2, 3), *[4], n=[1], **{'$a': $s})
tell(lambda: s$u(*$s, **{'n': $s}))
tell(lambda: s$u([1], 'ab', **{'n': 1}, **<<{'n': 2}||{1: 2}||$s>>))
tell(lambda *z: <<z[*z]||(*z, *z)||[*z][0]||print(*z, sep=$s)||{**z[0]}>>, [1], 2)
for $a in *range(2), *<<'ab'||[$s]||(1,)>>: print($a)
<<print(*$s)||>>`,
];
