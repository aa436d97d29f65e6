class M:
    def __init__(self, n, swallow=False): self.n, self.s = n, swallow
    def __enter__(self):
        print('in', self.n)
        return self.n
    def __exit__(self, *a):
        print('out', self.n, a[0] and a[0].__name__)
        return self.s
def f(k):
    for i in range(4):
        with M(1) as a, \
             M(2, True) as b:
            with (
                M(3) as c,
                M(4)
            ):
                if i == 0: continue
                if i == 1: raise ValueError
                if i == 2 and k: return c
                if i == 3: break
    else:
        print('else')
    return 'end'
print(f(0))
# expect: in 1
# expect: in 2
# expect: in 3
# expect: in 4
# expect: out 4 None
# expect: out 3 None
# expect: out 2 None
# expect: out 1 None
# expect: in 1
# expect: in 2
# expect: in 3
# expect: in 4
# expect: out 4 ValueError
# expect: out 3 ValueError
# expect: out 2 ValueError
# expect: out 1 None
# expect: in 1
# expect: in 2
# expect: in 3
# expect: in 4
# expect: out 4 None
# expect: out 3 None
# expect: out 2 None
# expect: out 1 None
# expect: in 1
# expect: in 2
# expect: in 3
# expect: in 4
# expect: out 4 None
# expect: out 3 None
# expect: out 2 None
# expect: out 1 None
# expect: end
print(f(1))
# expect: in 1
# expect: in 2
# expect: in 3
# expect: in 4
# expect: out 4 None
# expect: out 3 None
# expect: out 2 None
# expect: out 1 None
# expect: in 1
# expect: in 2
# expect: in 3
# expect: in 4
# expect: out 4 ValueError
# expect: out 3 ValueError
# expect: out 2 ValueError
# expect: out 1 None
# expect: in 1
# expect: in 2
# expect: in 3
# expect: in 4
# expect: out 4 None
# expect: out 3 None
# expect: out 2 None
# expect: out 1 None
# expect: 3
with M(5,
# expect: in 5
# expect: out 5 KeyError
       True):
    raise KeyError(
        1
    )
