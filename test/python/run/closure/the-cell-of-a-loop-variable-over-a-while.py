def make():
    fs = []
    i = 0
    while i < 3:
        def f():
            return i
        fs.append(f)
        i += 1
    return fs


print([f() for f in make()])  # expect: [3, 3, 3]
