def tag(*names):
    def wrap(fn):
        fn.tags = names
        return fn
    return wrap


@tag(
    'a',
    'b',
)
@tag('c')
def f(
    x,
    y=2,
):
    return x


print(f.tags, f(1))  # expect: ('a', 'b') 1
