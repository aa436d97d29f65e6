/** Namespaces as values: exec, eval, locals(), globals(), functions with globals of their own, `__builtins__`, dicts that answer. */
export const NAMESPACES: readonly string[] = [
  String.raw`
def n$u($a=$d, *$b):
    $c = <<$d||lambda: $a||[$a for i in range(2)]>>
    <<if $s: $e = 1||for $e in (): pass||>>
    before = locals()
    before['$a'] = 'written'; before['new'] = 1
    print($a, sorted(before), locals() is before, 'new' in locals())
    <<exec('$a = 99; fresh = 1')||exec('global $e; $e = 5; print($e)')||exec('print(sorted(locals()))')||eval('(lambda: $c)()')||exec('def q(): return $a\nprint(q())')||exec('print([$a for i in (1,)])')||print(eval('[$a for $a in (1,)]'))||print(eval('[lambda: $a for i in (1,)][0]()'))>>
    print(<<eval('$a')||eval('$c', {'$c': 1})||eval('$e')||eval('$a + 1', {}, {'$a': 4})||eval('[$a for i in (1, 2)]', {'$a': 5}, {'$a': 6})||vars().keys()||dir()>>)
    <<del $a||>>
    print(sorted(locals()), <<[sorted(locals()) for k in (1,)]||[(k, locals().get('$a')) for k in (1,)]||[eval('$c') for $c in (1, 2)]||list(sorted(locals()) for k in (1,))||(lambda $a: locals())($s)>>)
    frame = sys._getframe()
    frame.f_locals['$c'] = 'frame'; frame.f_locals['extra'] = 2
    print($c, frame.f_locals.get('extra'), sorted(k for k in frame.f_locals), 'extra' in locals())
    <<del frame.f_locals['$c']||frame.f_locals.update($c=3)||frame.f_locals.pop('$c')||print(frame.f_locals | {'z': 1} and len(frame.f_locals))||frame.f_locals.setdefault('$a', 7)>>
    return $c
import sys
tell(n$u)
tell(n$u, $s, 1)`,
  String.raw`
class Glob$u(dict):
    def __missing__(self, k):
        if k in ('print', '__builtins__', 'len', 'range', '__build_class__', '__name__', 'NameError'): raise KeyError(k)
        print('missing', k)
        return k * 2
    <<def __getitem__(self, k): print('item', k); return super().__getitem__(k)||def get(self, *z): print('get'); return 0||>>
g$u = Glob$u($a=$d, print=print)
for text in ['print($a)', 'print($b)', 'def q(): return $a, $b\nprint(q())', 'print([$b for i in range(2)])', '$c = 3; print($c); del $c; print($c)', 'class K:\n v = $a\n w = $b\nprint(K.v, K.w)', 'del $e', 'global $a; $a = 4; print($a)', 'print((lambda: $b)())', 'print([(lambda: ($a, i))() for i in range(1)])']:
    try: exec(text, <<g$u||{'print': print, '$a': 5}, g$u||g$u, {}||{}, g$u||g$u, {'$b': 1}>>)
    except Exception as e: print(type(e).__name__, e)
print(sorted(k for k in g$u if k[0] != '_'))`,
  `
import types
def make$u($a=$d):
    def fn(p=$s, *, k=$a): return p, k, $a, <<$b||len||[$c for i in (1,)]||globals().get('$b')||sorted(globals())[:3]>>
    return fn
f$u = make$u()
for ns in {'$b': 'own'}, {'$b': 1, '__builtins__': {}}, {'__builtins__': {'len': 3, '$b': 4}}, {'__builtins__': <<__builtins__||{'$c': 5}||types>>}, {}:
    try:
        own = types.FunctionType(f$u.__code__, ns, <<'other'||None>>, <<(1,)||None||()>>, f$u.__closure__)
        print(own.__name__, own.__qualname__, own.__defaults__, own.__kwdefaults__, sorted(own.__globals__), sorted(own.__builtins__)[:1])
        own.__kwdefaults__ = {'k': 2}
        print(own(8))
    except Exception as e: print(type(e).__name__, e)
cell = types.CellType(<<$d||>>)
tell(lambda: types.FunctionType(f$u.__code__, globals(), closure=<<(cell,)||()||(cell, cell)||None||(1,)>>)(1, k=2))
tell(lambda: f$u.__code__.replace(<<co_name='z', co_qualname='y.z'||co_varnames=('q', 'w')>>).co_varnames)
tell(setattr, f$u, '__code__', <<(lambda p=1, *, k=2: ($b, p)).__code__||make$u.__code__||(lambda $a: lambda *p: ($a, p, $b))(1).__code__||1>>)
tell(f$u)`,
  String.raw`
for scope in [{'$a': 1}, {'$a': 1, '__builtins__': {'print': print}}, {'__builtins__': {'__build_class__': __build_class__, '__name__': 'b', 'print': print, '$b': 'built'}}]:
    for local in [None, {}, {'$b': 'local'}]:
        for text in ['print($a)', 'print($b)', 'print(len)', 'class K: v = $a', 'import math', '[$b for i in (1,)]', 'def q(): print($b)\nq()', '(lambda: print($b))()', '$c = $a\ndef q(): return $c\nprint(q())', 'global $c; $c = 1', 'assert $a == 2, $a', 'print([$a for $a in "p"], [(lambda: $a)() for i in "q"])', 'del $b', 'raise ValueError', 'print(__name__)', 'x: int = $a']:
            try: exec(text, dict(scope), local)
            except Exception as e: print(type(e).__name__, e)`,
  `
import inspect, sys
def n$u($a=$d):
    $b = <<$s||lambda: $a||[$a]>>
    def fn($c=$s): return $a, $b, $c, <<$e||len||n$u||sys.maxsize||unknown$u||print.__name__>>
    class K:
        $a = <<$d||$b||locals>>
        try: print(<<$a||(lambda: $a)()||[$a for _ in 'p']||eval('$a')||eval('(lambda: $b)()')||[eval('$a') for _ in 'p']||[locals() for _ in 'p'][0].keys()||exec('$b = 1; print($b)')||sorted(vars())>>)
        except NameError as e: print(e)
    <<del $b||$b = 8||fn.__closure__[0].cell_contents = 'changed'||>>
    try: print(inspect.getclosurevars(fn)<<||.nonlocals||.unbound>>)
    except Exception as e: print(type(e).__name__, e)
    print([(n, c.cell_contents if n != '$b' else 0) for n, c in zip(fn.__code__.co_freevars, fn.__closure__)])
    frame = sys._getframe()
    print(frame.f_code.co_name, frame.f_lineno - n$u.__code__.co_firstlineno, frame.f_locals.keys(), frame.f_back.f_code.co_name != '', frame.f_globals is globals(), frame.f_builtins['len'] is len)
    <<frame.f_locals['$a'] = 'through'||frame.f_locals |= {'$a': 3}||>>
    return fn
tell(lambda: n$u()())
scopes(n$u.__code__)`,
];

/** The same, and star imports, for the module's own scope. */
export const MODULE_NAMESPACES: readonly string[] = [
  `
def <<add||index||mul||not_||truth||concat>>(*z): return 'own', z, $s
pi = $d
from <<operator||math||functools||types||operator||string>> import *
print(sorted(k for k in globals() if k in ('add', 'index', 'mul', 'not_', 'truth', 'concat', 'pi', 'partial', 'CellType', 'digits', 'pow', 'abs')))
def q$u():
    <<global mul; mul = $d||pi = 1||def index(): return pi||>>
    return <<pi||add||mul||index||pow>>
tell(q$u); tell(lambda: [pow(2, i, <<3||>>) for i in (1, 2)]); tell(lambda: add(1, 2)); tell(lambda: index(4)); tell(lambda: mul(2, 3))
<<del pow||>>`,
  `
globals()['$a'] = $d; print($a)
locals()['$b'] = $s; print($b, locals() is globals(), vars() is globals())
def q$u(): return $a, $b, <<globals().pop('$a', None)||eval('$c')||exec('global $c; $c = 6')||vars().keys()||$c>>
tell(q$u); tell(q$u)
exec('$c = $a'<<||, globals()||, {'$a': 2}||, globals(), {}>>)
print(<<[$a for $a in range(2)]||[locals().get('$a') for $a in range(2)]||[eval('$a') for $a in range(2)]||[k for k in sorted(locals()) if k in 'abcxy']>>, $a, $c)
<<del globals()['$a']; print($a)||import builtins; builtins.$e = 'built'; del $e; print($e); del builtins.$e; print($e)||print(__annotations__)||$a: int; $b: 'str' = 1; print(__annotations__)||import sys; sys.modules[__name__].$a = 3; print($a)>>
$e = <<0||None>>`,
];
