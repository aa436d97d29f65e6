/** Frames and code looked at from inside: generators' frames, line numbers, exceptions' chains, deleted names, cells' contents. */
export const FRAMES: readonly string[] = [
  `
def g$u($a=$d, *$b):
    <<$c = $d||$c = lambda: $a||>>
    x_ = yield <<$a||[$a for i in (1,)]||locals()>>
    try:
        <<$a = x_||del $a||for $a in 'pq': yield $a||yield from iter([$s, $s])>>
        yield <<$c||sorted(locals())||$a>>
    except <<ValueError||Exception>> as $c: yield repr($c)
    finally: $a = 'end'
gen = g$u($s)
print(gen.gi_frame.f_locals, gen.gi_frame.f_lineno - g$u.__code__.co_firstlineno, gen.gi_running, gen.gi_suspended, gen.gi_yieldfrom)
for act in [lambda: next(gen), lambda: gen.send(<<1||[2]>>), lambda: gen.throw(ValueError(3)), lambda: next(gen), gen.close]:
    tell(act)
    if gen.gi_frame:
        <<||gen.gi_frame.f_locals['$a'] = 'set'||gen.gi_frame.f_locals['$b'] = 0>>
        print({k: v for k, v in gen.gi_frame.f_locals.items() if not callable(v)}, gen.gi_frame.f_lineno - g$u.__code__.co_firstlineno, gen.gi_code.co_name, gen.gi_yieldfrom is None)
print(gen.gi_frame, g$u.__code__.co_flags, g$u.__code__.co_varnames, g$u.__code__.co_cellvars, g$u.__code__.co_nlocals)
ge = (<<($a, i)||(lambda: i)()||[$a for $a in (i,)]||sorted(locals())>> for i in <<range(2)||[$s]||'pq'>> <<||if i||for $e in (1, 2)>>)
tell(next, ge); print(sorted(ge.gi_frame.f_locals) if ge.gi_frame else None, ge.gi_code.co_varnames, ge.gi_code.co_freevars, ge.__qualname__); tell(list, ge)`,
  `
import sys, traceback
def fail$u(n, $a=$d):
    if n == 0:
        raise <<ValueError($s)||KeyError('k') from OSError(1)||TypeError from None||NameError('n', name='$a')||ExceptionGroup('g', [ValueError(1), KeyError(2)])>>
    try:
        return [fail$u(n - 1) for $a in (1,)] <<||if n else 0>>
    except <<ValueError||Exception||(KeyError, TypeError)>> as <<$a||e>>:
        <<raise||raise RuntimeError(n)||raise RuntimeError(n) from None||raise RuntimeError from <<$a||e||sys.exception()>>||$b = sys.exc_info()[1]; raise $b.with_traceback(None)||return $a||print(sys.exception()); raise>>
    finally:
        <<print('finally', n)||print(sorted(locals()))||print(sys.exception().__class__.__name__)||del n||pass>>
try: <<fail$u(2)||fail$u(0)||(lambda: fail$u(1))()||[fail$u(1) for i in (1,)]>>
except BaseException as $e:
    chain = $e
    while chain:
        tb, rows = chain.__traceback__, []
        while tb:
            rows.append((tb.tb_frame.f_code.co_name, tb.tb_lineno - fail$u.__code__.co_firstlineno, tb.tb_frame.f_lineno - tb.tb_lineno))
            tb = tb.tb_next
        print(repr(chain), rows, chain.__suppress_context__, repr(chain.__cause__))
        chain = chain.__cause__ or chain.__context__
    print(''.join(line for line in traceback.format_exception_only($e)), <<len(traceback.extract_tb($e.__traceback__))||[f.name for f in traceback.extract_tb($e.__traceback__)]>>)
tell(lambda: $e)`,
  `
def ex$u(n):
    $a = 'kept'
    try:
        <<if n: raise ExceptionGroup('g', [ValueError(1), TypeError(2), ExceptionGroup('h', [KeyError(3), ValueError(4)])])||raise [ValueError(5), ExceptionGroup('g', [KeyError(n)]), OSError(2), KeyError($s)][n]>>
    except* ValueError as $a:
        print(repr($a), (lambda: repr($a))(), $a.exceptions)
        <<raise||raise KeyError('new')||pass||raise TypeError from $a||$S>>
    except* (KeyError, TypeError) as $b:
        print(repr($b), repr($b.__context__))
        <<raise $b||pass||del $b||1 / 0>>
    <<else: print('else')||finally: print('finally', sorted(locals()))||else: print('e')
    finally: print('f')>>
    return <<$a||$b||sorted(locals())>>
for i in 0, 1, 2, 3:
    try: print(ex$u(i))
    except BaseException as e:
        print(repr(e), repr(e.__cause__), repr(e.__context__), getattr(e, 'exceptions', ()) and [type(q).__name__ for q in e.exceptions])`,
  `
def c$u($a=$d, $b=$s):
    def get(): return $a<<||, $b>>
    def put(q):
        nonlocal $a
        <<$a = q||del $a||$a += q||($a := q)||for $a in q, q: pass||def $a(): pass||import math as $a||[$a for $a in (q,)]>>
    <<del $b||$b = $s||if $s: del $a>>
    fs = [lambda: (i, $a) for i in range(2)]
    for $c in range(2): fs.append(lambda $e=$c: ($c, $e))
    return get, put, fs
try:
    get, put, fs = c$u()
    for step in get, lambda: put(<<1||'q'||[3]>>), get, *fs:
        tell(step)
        for fn in get, put:
            for name, cell in zip(fn.__code__.co_freevars, fn.__closure__ or ()):
                try: print(name, cell.cell_contents if not callable(cell.cell_contents) else 'callable')
                except ValueError as e: print(name, e)
    print(get.__closure__[0] is put.__closure__[0] if put.__closure__ else None, fs[0].__closure__ == fs[1].__closure__)
    put.__closure__[0].cell_contents = 'from outside'
    tell(get)
    del put.__closure__[0].cell_contents
    tell(get); tell(put, 1)
except Exception as $e: print(type($e).__name__, $e)
scopes(c$u.__code__)
for code in c$u.__code__, c$u.__code__.co_consts: print(<<getattr(code, 'co_stacksize', 0)||getattr(code, 'co_argcount', 0)||type(code)>>)
print(list(c$u.__code__.co_lines())[-1][2] - c$u.__code__.co_firstlineno, c$u.__code__.co_posonlyargcount)`,
  String.raw`
import sys
def l$u():
    line = lambda: sys._getframe(1).f_lineno - l$u.__code__.co_firstlineno
    print(line(),
        line(),
        [line()
            for i in (1,)],
        f'{line()} {[line(), *(line() for _ in "p")]
        }', (line)(
        ))
    <<if (line()
            and $s): print(line())||with Room() as $a, \
            Room(): print(line())||for i in (line(),
            line()): print(i)||while print(line()): pass||assert line() \
            , $s||$a = {line(): 1,
            2: line()}; print($a)||@(lambda fn: print(line()) or fn)
    def fn(
            q=line()): return q>>
    try:
        <<raise ValueError(
            line())||$a[
            0][
            line()]||[].pop(
            line())||(lambda:
            $a)()||int('x',
            line())>>
    except Exception as $e:
        tb = $e.__traceback__
        while tb:
            print(tb.tb_lineno - l$u.__code__.co_firstlineno, tb.tb_frame.f_code.co_qualname, tb.tb_lasti >= 0)
            tb = tb.tb_next
    return line()
tell(l$u)
tell(lambda: l$u.__code__.co_positions().__next__()[0] - l$u.__code__.co_firstlineno)`,
  String.raw`
<<$a = $d||>>
def fs$u($b=$s):
    width = <<8||3||'>'>>
    return (f'{$b!r:<<>{width}||>{(lambda: 5)()}||{'<'}{6}||>>} {(lambda $c: f"{$c}{$b}")(1)} {$b=} {($c := <<$d||$s>>)} {$c} {[f"{i}{$b}" for i in range(2)]} {(lambda: $a)()!s:>6}'
        f'{ {"k": $b}["k"] } {"\n".join(f'{$c}' for $c in "pq")} {f"{f'{$a}'}"} {{}} {$a:{$c}}' <<||% ()||'tail'||.upper()>>)
tell(fs$u); tell(fs$u, $s)
class F$u:
    $a = <<$d||'t'>>
    tell(lambda: f'{$a}')
    try: v = f'{$a} {[$a for i in (1,)]} {(lambda: $a)()} {__qualname__} {(w := 3)}'
    except NameError as e: v = repr(e)
    __p = 4
    u = f'{__p} {__p=}'
    print(v, u, sorted(k for k in locals() if k[0] != '_'))
scopes(fs$u.__code__)`,
];
