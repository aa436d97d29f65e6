/** Coroutines, asynchronous generators, loops, managers and comprehensions, driven by hand or by `asyncio.run`. */
export const COROUTINES: readonly string[] = [
  `
class Wait$u:
    def __init__(self, v): self.v = v
    def __await__(self):
        <<got = yield self.v||yield self.v; got = yield $s||got = (yield from [self.v, $s])>>
        print('got', got)
        return <<self.v||got||$s>>
class Man$u:
    async def __aenter__(self): print('in'); return await Wait$u('enter')
    async def __aexit__(self, kind, e, tb): print('out', kind and kind.__name__); return <<await Wait$u('exit')||True||None||1 / 0>>
class Seq$u:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n <= 0: raise StopAsyncIteration
        self.n -= 1
        return <<self.n||await Wait$u(self.n)>>
$a = $b = $d
async def co$u(<<||$a=$d||$b=$d, *$c>>):
    <<||global $a||$b = $d>>
    <<||r = await Wait$u($s)>>
    async with Man$u() as <<$a||$b||$e>>:
        <<$S||raise KeyError($s)||print(await Wait$u(2))||return $s||pass>>
    async for <<$a||$c, $e||$b>> in Seq$u($d % 4):
        print('loop', $r)
        <<||if $s: break||continue||$c = lambda: $a>>
    else: print('else')
    print([<<$a||$b||await Wait$u($a)||lambda: $a>> async for <<$a||$b>> in Seq$u(2) <<||if $a||if await Wait$u(0)>>])
    print([x async for x in (<<$a||await Wait$u($a)>> async for $a in Seq$u(2))])
    print({$a: await Wait$u($a) for $a in range(<<2||$d % 3>>)}, <<locals().keys()||$r>>)
    try: await Wait$u(9)
    except <<ValueError||Exception>> as <<$a||e>>: print(repr(<<$a||$r>>))
    finally: print('finally')
    return $r
def drive$u(c, throw):
    try:
        value = c.send(None)
        for i in range(20):
            print('yields', value, c.cr_frame.f_lineno - co$u.__code__.co_firstlineno)
            value = c.throw(ValueError(i)) if i == throw else c.send(i)
    except StopIteration as e: print('returns', e.value)
    except Exception as e: print(type(e).__name__, e, repr(e.__context__))
    finally: c.close()
for i in <<(1, 4, 99)||(0, 6)||(99,)>>: drive$u(co$u(), i)
print(co$u.__code__.co_flags, co$u.__code__.co_cellvars, co$u.__code__.co_varnames)`,
  `
import asyncio
async def tick$u(name, n):
    for i in range(n):
        print(name, i)
        await asyncio.sleep(<<0||0.1 * i||0>>)
        <<||if i == 1: raise ValueError(name)||if i: return name, i>>
    return name
async def gen$u(n):
    try:
        for i in range(n):
            <<await asyncio.sleep(0)||>>
            got = yield i
            if got: print('got', got)
    finally:
        print('closing', <<n||await tick$u('f', 1)>>)
async def main$u():
    $a = $d
    print(await asyncio.gather(*(tick$u(k, 2) for k in 'pq'), return_exceptions=<<True||False>>))
    g = gen$u(3)
    try:
        print(await anext(g), await g.asend($s))
        print(await g.<<athrow(KeyError(1))||aclose()||asend(2)||__anext__()>>)
        print(await anext(g, 'end'))
    except Exception as e: print(type(e).__name__, e)
    await g.aclose()
    print([$a async for $a in gen$u(2)], [k async for k in gen$u(3) if k], $a)
    print({k: [await tick$u(j, 1) for j in range(k)] async for k in gen$u(2)})
    fs = [lambda: k async for k in gen$u(2)]
    print([f() for f in fs], (lambda: $a)())
    task = asyncio.create_task(tick$u('t', $d))
    <<task.cancel()||await asyncio.sleep(0.05)||>>
    try: print(await task)
    except (asyncio.CancelledError, ValueError) as $a: print(repr($a))
    <<$S||print(sorted(locals()))||async with asyncio.timeout(1): print($s)>>
    return $r
tell(asyncio.run, main$u())`,
  `
async def ag$u($a=$d):
    <<||$b = $d>>
    try:
        $c = yield $a
        print('sent', $c)
        <<yield [($a := i) for i in range(2)]||yield (lambda: $a)||yield [i async for i in ag$u(0)] if $c == 7 else 0||return>>
    except <<ValueError||(KeyError, GeneratorExit)||Exception>> as $c:
        print('caught', repr($c))
        <<yield $s||raise||raise KeyError||pass>>
    finally: print('over', <<$a||$c||$r>>)
def step$u(what):
    try: what.send(None)
    except StopIteration as e: print('value', e.value)
    except BaseException as e: print(type(e).__name__, e)
g = ag$u()
for make in [g.__anext__, lambda: g.asend($d), lambda: g.athrow(ValueError(1)), <<g.aclose||g.__anext__||lambda: g.asend(None)>>, g.aclose]: step$u(make())
print(g.ag_frame and g.ag_frame.f_lineno, g.ag_running, ag$u.__code__.co_flags, ag$u.__code__.co_freevars)`,
  `
class K$u:
    $a = $d
    async def m(self, q=$a):
        def inner(): return __class__.__name__, super(K$u, self).__repr__() != ''
        return inner(), [__class__.__name__ for i in (1,)], <<[x async for x in self.g()]||q||super().__str__ != 0>>
    async def g(self):
        for i in range(2): yield i, __class__.__name__
    <<z = [i for i in (1, 2)]||async def __p(__s): return __s||>>
c = K$u().m()
try: c.send(None)
except StopIteration as e: print(e.value)
scopes(K$u.m.__code__)`,
];
