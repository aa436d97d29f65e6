class Base:
    def __init__(self, name):
        self.name = name

    def hello(self):
        return f'hello {self.name}'


class Child(Base):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age

    def hello(self):
        return super().hello() + f', {self.age}'


c = Child('Ann', 3)
print(c.hello(), isinstance(c, Base), issubclass(Child, Base), Child.__mro__[1].__name__, Child.__bases__)
# expect: hello Ann, 3 True True Base (<class '__main__.Base'>,)
