def outer():
    def down(n):
        return [n] + (down(n - 1) if n else [])
    return down


down = outer()
print(down(3))  # expect: [3, 2, 1, 0]
print(down.__closure__[0].cell_contents is down)  # expect: True
