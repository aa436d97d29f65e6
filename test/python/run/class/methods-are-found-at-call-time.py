class A:
    def f(self):
        return 'old'


a = A()
A.f = lambda self: 'new'
print(a.f())  # expect: new
a.f = lambda: 'own'
print(a.f(), A().f())  # expect: own new
