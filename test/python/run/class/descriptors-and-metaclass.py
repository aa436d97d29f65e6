class Field:
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        return self if instance is None else instance.__dict__.get(self.name, 'unset')

    def __set__(self, instance, value):
        instance.__dict__[self.name] = value * 2


class Registry(type):
    names = []

    def __new__(mcs, name, bases, namespace, **options):
        mcs.names.append((name, options))
        return super().__new__(mcs, name, bases, namespace)


class Model(metaclass=Registry, table='models'):
    size = Field()


m = Model()
print(m.size)  # expect: unset
m.size = 4
print(m.size, m.__dict__, Registry.names)  # expect: 8 {'size': 8} [('Model', {'table': 'models'})]
