class Proxy:
    def __init__(self):
        self.known = 1

    def __getattr__(self, name):
        if name.startswith('_'):
            raise AttributeError(name)  # raises: AttributeError: _hidden
        return name.upper()


p = Proxy()
print(p.known, p.other, getattr(p, '_hidden', 'none'))  # expect: 1 OTHER none
p._hidden
