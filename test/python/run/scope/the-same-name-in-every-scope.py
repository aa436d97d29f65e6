x = 'module'


def f(x):
    def g():
        x = 'g'
        return [x for x in 'ab'], x, (lambda x: x)('lambda')
    return g(), x


print(f('f'), x)  # expect: ((['a', 'b'], 'g', 'lambda'), 'f') module
