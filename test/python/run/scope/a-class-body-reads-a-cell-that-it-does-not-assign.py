def outer():
    x = 'outer'

    class A:
        y = x
        z = [x for _ in range(2)]
    return A.y, A.z


print(outer())  # expect: ('outer', ['outer', 'outer'])
