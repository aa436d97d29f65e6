def counter():
    n = 0
    def up():
        nonlocal n
        n += 1
        return n
    def down():
        nonlocal n
        n -= 1
        return n
    return {'up': up, 'down': down}, [up], (down,)
d, l, t = counter()
e = counter()
d['up'](); l[0](); t[0](); e[0]['up']()
handlers = {}
for name in 'ab':
    def handler(name=name, *, log=[]):
        log.append(name)
        return log
    handlers[name] = handler
print(handlers['a'](), handlers['b'](), handler.__kwdefaults__)  # expect: ['a'] ['b'] {'log': ['b']}
up = d['up']
d.clear()
l.pop()
del t
print(up())  # expect: 2
up.__closure__[0].cell_contents = 100
print(up())  # expect: 101
del up.__closure__[0].cell_contents
try: up()
except NameError as x: print(x)
# expect: cannot access free variable 'n' where it is not associated with a value in enclosing scope
up = None
