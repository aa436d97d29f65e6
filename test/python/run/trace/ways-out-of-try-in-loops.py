def f(n):
    while True:
        try:
            try:
                if n == 0: return 'r'
                if n == 1: break
                if n == 2:
                    n = 1
                    continue
                raise ValueError(n)
            except ValueError as e:
                n = 0
                def g(): return e
                continue
            else:
                print('else')
            finally:
                print('f1', n)
        finally:
            print('f2', n)
    return 'b'
for i in range(4): print(f(i))
# expect: f1 0
# expect: f2 0
# expect: r
# expect: f1 1
# expect: f2 1
# expect: b
# expect: f1 1
# expect: f2 1
# expect: f1 1
# expect: f2 1
# expect: b
# expect: f1 0
# expect: f2 0
# expect: f1 0
# expect: f2 0
# expect: r
def g():
    for i in (1, 2, 3):
        try:
            if i == 2:
                continue
            yield i
        finally:
            yield -i
print(list(g()))  # expect: [1, -1, -2, 3, -3]
def h():
    try:
        return (yield)
    finally:
        print('bye')
x = h(); next(x)
try: x.send(4)  # expect: bye
except StopIteration as s: print(s.value)  # expect: 4
