def make():
    value = 0

    def get():
        return value

    def put(new):
        nonlocal value
        value = new

    return get, put


get, put = make()
put(7)
print(get())  # expect: 7
print(get.__closure__[0] is put.__closure__[0])  # expect: True
