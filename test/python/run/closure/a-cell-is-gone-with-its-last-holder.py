def make(n):
    def get():
        return n
    return get


a = make(1)
b = make(2)
a = None
print(b())  # expect: 2
del b
