def a():
    x = yield 1
    print('x', x)
    try:
        y = yield 2
    except BaseException as e:
        print('a', type(e).__name__)
        raise
def b():
    try:
        r = yield from a()
    except ValueError:
        print('b caught')
        r = yield 'again'
    return r
def c():
    yield (yield from b())
g = c()
print(next(g), g.send('s'))
# expect: x s
# expect: 1 2
print(g.throw(ValueError('v')))
# expect: a ValueError
# expect: b caught
# expect: again
print(g.send('r'))  # expect: r
for x in g: pass
g = c(); next(g); next(g)  # expect: x None
try: g.throw(KeyError('k'))  # expect: a KeyError
except KeyError as e: print('out', e)  # expect: out 'k'
try: next(g)
except StopIteration: print('over')  # expect: over
g = c(); next(g); next(g)  # expect: x None
g.close()  # expect: a GeneratorExit
class It:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i > 3: raise StopIteration('ret')
        return self.i
    def send(self, v): print('send', v); return self.__next__()
    def throw(self, *a): print('throw', a[0] if isinstance(a[0], type) else type(a[0])); raise StopIteration('thrown')
    def close(self): print('close')
def d():
    r = yield from It()
    print('r', r)
    yield r
g = d(); print(next(g), g.send(5)); print(g.throw(ValueError('z'))); g.close()
# expect: send 5
# expect: 1 2
# expect: throw <class 'ValueError'>
# expect: r thrown
# expect: thrown
g = d(); next(g); g.close()  # expect: close
print(list(d()))
# expect: r ret
# expect: [1, 2, 3, 'ret']
def e():
    try:
        yield from (x for x in [1, 2])
    except GeneratorExit:
        print('exit')
        return
g = e(); next(g); g.close()  # expect: exit
try: g.send(1)
except StopIteration as s: print(repr(s.value))  # expect: None
def r():
    yield
    raise StopIteration('bad')
try: list(r())
except RuntimeError as x: print(x, repr(x.__cause__))
# expect: generator raised StopIteration StopIteration('bad')
def self_run():
    yield next(me)
me = self_run()
try: next(me)
except ValueError as x: print(x)  # expect: generator already executing
