def f():
    for i in range(3): yield i; print('a'); print('b')
    else: yield 'e'
for x in f(): print(x) if x else print('zero')
# expect: zero
# expect: a
# expect: b
# expect: 1
# expect: a
# expect: b
# expect: 2
# expect: a
# expect: b
# expect: e
while (lambda: False)(): pass
if 1: print(1); x = 2  # expect: 1
class A: x = 1; y = x
def g(): pass
def h(): return 1; print(2)
g(); h()
def k():
    """doc"""
def l():
    "doc"
    pass
def m():
    ...
k(); l(); m()
lambda: 0
x: int
assert 1
0
'const'
None
if 0:
    print('dead')
else:
    pass
if True and x:
    pass
while 0:
    pass
for _ in (): pass
try: pass
finally: pass
with __import__('contextlib').nullcontext(): pass
def n(x):
    if x:
        if x > 1:
            return
        else:
            pass
    else:
        return None
for i in range(3): n(i)
