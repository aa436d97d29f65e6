table = {'twice': lambda fn: lambda x: fn(fn(x))}


@table['twice']
def inc(x):
    return x + 1


print(inc(1))  # expect: 3


@(lambda cls: (cls, 'decorated'))
class A:
    pass


print(A[1])  # expect: decorated
