def deco(a,
         b):
    def wrap(fn):
        print('wrap', a, b)
        return fn
    return wrap
@deco(
    1,
    b=2,
)
@deco(3,
# expect: wrap 3 4
# expect: wrap 1 2
      4)
def f(
    a,
    b=[i for i in
       range(3)],
    *,
    c: int = (lambda:
        5)(),
) -> 'str':
    return (a,
            b,
            c)
print(
    f(
        1
    ),
    f(2,
      c=3)
)  # expect: (1, [0, 1, 2], 5) (2, [0, 1, 2], 3)
@deco(
    5, 6)
class K(
    object,
    # expect: wrap 7 8
    # expect: wrap 5 6
):
    x: int = \
        3
    @property
    @deco(7,
          8)
    def p(
        self):
        return self.x
print(K()
      .p)  # expect: 3
