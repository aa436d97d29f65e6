def deco(*args, **kw):
    print('deco', args, kw)
    def w(f):
        print('apply', getattr(f, '__name__', f))
        return f
    return w
@deco(1)  # expect: deco (1,) {}
@deco(2,  # expect: deco (2,) {'k': 3}
      k=3)
class A(
    *[object],
    # expect: deco ('m',) {}
    # expect: deco ('default',) {}
    # expect: apply 1
    # expect: deco ('ann',) {}
    # expect: apply int
    # expect: deco ('ret',) {}
    # expect: apply str
    # expect: apply m
    # expect: deco ('s',) {}
    # expect: apply p
    # expect: apply A
    # expect: apply A
    **{}
):
    @deco('m')
    @staticmethod
    def m(
        a=deco('default')(1),
        *,
        b: deco('ann')(int) = 2
    ) -> deco('ret')(str):
        return a, b
    @property
    def p(self): return 1
    @p.setter
    @deco('s')
    def p(self, v): self._p = v
print(A.m(), A.m.__annotations__)  # expect: (1, 2) {'b': <class 'int'>, 'return': <class 'str'>}
a = A()
a.p = 5
print(a.p, a._p)  # expect: 1 5
@deco('lambda')
# expect: deco ('lambda',) {}
# expect: apply co
async def co(): pass
print(co.__name__)  # expect: co
x = yield_ = (
    deco
    (4)
    (lambda:
        1
     )
)
# expect: deco (4,) {}
# expect: apply <lambda>
print(x())  # expect: 1
