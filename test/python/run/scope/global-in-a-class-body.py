x = 'old'


class A:
    global x
    x = 'new'
    y = x


print(x, hasattr(A, 'x'), A.y)  # expect: new False new
