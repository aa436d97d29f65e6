def f(a):
    return [
        x
        for x in a
        if x
        if x > 1
    ], {
        k: v
        for k, v in
        a.items()
    } if isinstance(a, dict) else (
        y
        for y in a
    )
print(f([1, 2, 3])[0], *f([1, 2])[1])  # expect: [2, 3] 1 2
print(f({1: 2, 3: 4}))  # expect: ([3], {1: 2, 3: 4})
def g(*a):
    x = (a[0] if a
         else
         None)
    y = a and (
        a[0] or
        a[-1]) \
        or 7
    z = not (
        x
        is
        None
    )
    return (x,
            y,
            z)
print(g(), g(0, 5), g(1))  # expect: (None, 7, False) (0, 5, True) (1, 1, True)
s = ("a"
     f"{1
     + 1}"
     "b"
     f'''{
     3}
     ''')
print(s)
# expect: a2b3
# expect:      
d = {
    'a':
        1,
    **{
        'b': 2
    },
}
d[
    'c'
] = d[
    'a'
] + \
    d['b']
print(d  # expect: 3 {'a': 1, 'b': 2, 'c': 3}
      .get(
          'c'
      ), d)
d['a'], \
    d['b'] = (
        5,
        6)
del d['a'], \
    d['b']
a = b = \
    c = 3
a += (
    b
    *
    c
)
print(a < b  # expect: False 12
      < c, a
      if b else c)
