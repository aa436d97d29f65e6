def outer(tag):
    class Thing:
        kind = tag

        def show(self):
            return tag, self.kind
    tag = tag + '!'
    return Thing


Thing = outer('a')
print(Thing().show())  # expect: ('a!', 'a')
print(Thing.show.__closure__[0].cell_contents)  # expect: a!
