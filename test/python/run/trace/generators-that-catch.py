def gen():
    try:
        yield 1
    except ValueError as e:
        yield str(e)
        raise KeyError('from gen') from e
    finally:
        yield 'f'
g = gen()
print(next(g), g.throw(ValueError('v')))  # expect: 1 v
try:
    print(next(g))  # expect: f
    next(g)
except KeyError as e:
    print(repr(e), repr(e.__cause__))  # expect: KeyError('from gen') ValueError('v')
def outer():
    try:
        yield from gen2()
    except ValueError:
        yield 'caught'
        try:
            yield from gen2()
        finally:
            print('outer end')
def gen2():
    try:
        yield 'a'
    finally:
        print('gen2 end')
o = outer()
print(next(o), o.throw(ValueError), next(o))
# expect: gen2 end
# expect: a caught a
o.close()
# expect: gen2 end
# expect: outer end
def g3():
    x = yield from [1, 2]
    with_result = [(yield), (yield 2)]
    print(x, with_result)
    return [i for i in (yield)]
t = g3()
for v in (None, None, None, 'p', 'q'): t.send(v)  # expect: None ['p', 'q']
try: t.send('rs')
except StopIteration as s: print(s.value)  # expect: ['r', 's']
def it():
    yield from it2
class It2:
    def __iter__(self): return self
    n = 0
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration('done')
        return self.n
it2 = It2()
print(list(it()))  # expect: [1, 2]
for i in It2(): print(i)
# expect: 1
# expect: 2
