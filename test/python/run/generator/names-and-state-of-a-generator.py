def gen():
    x = yield 1
    y = 2
    yield y


g = gen()
print(g.__name__, g.__qualname__, g.gi_running, g.gi_frame.f_locals, g.gi_yieldfrom)
# expect: gen gen False {} None
next(g)
g.send('sent')
print(sorted(g.gi_frame.f_locals.items()))  # expect: [('x', 'sent'), ('y', 2)]
list(g)
print(g.gi_frame)  # expect: None
