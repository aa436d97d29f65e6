import weakref


class Thing:
    def greet(self):
        return 'hello'


thing = Thing()
plain = weakref.ref(thing.greet)
method = weakref.WeakMethod(thing.greet)
print(plain())  # expect: None
print(method()())  # expect: hello
del thing
print(method())  # expect: None
