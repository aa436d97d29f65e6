class Base:
    def who(self):
        return 'base'


class Child(Base):
    def who(self):
        return f'{super().who()} of {__class__.__name__}'


print(Child().who())  # expect: base of Child
print(Child.who.__code__.co_freevars)  # expect: ('__class__',)
