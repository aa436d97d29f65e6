def a():
    v = 1
    def b():
        def c():
            def d():
                nonlocal v
                v += 1
                def e():
                    return v
                return e
            return d
        return c
    return b


e = a()()()()
print(e(), e.__qualname__)  # expect: 2 a.<locals>.b.<locals>.c.<locals>.d.<locals>.e
