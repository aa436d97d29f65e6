def numbers():
    x = yield 1
    yield from [2]


g = numbers()
print(g.gi_frame.f_lineno, g.gi_running, g.gi_suspended)  # expect: 1 False False
next(g)
print(g.gi_frame.f_lineno, g.gi_suspended, g.gi_yieldfrom)  # expect: 2 True None
g.send('sent')
print(g.gi_frame.f_locals, type(g.gi_yieldfrom).__name__)  # expect: {'x': 'sent'} list_iterator
print(list(g), g.gi_frame, g.gi_code.co_name)  # expect: [] None numbers
