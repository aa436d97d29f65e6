def f(a):
    b = 2
    found = locals()
    found['a'] = 9
    c = 3
    return a, sorted(found), sorted(locals())


print(f(1))  # expect: (1, ['a', 'b'], ['a', 'b', 'c', 'found'])
