class Guard:
    def __init__(self, swallow):
        self.swallow = swallow

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        print(kind and kind.__name__, value)
        return self.swallow


with Guard(True):  # expect: ValueError gone
    raise ValueError('gone')
print('on')  # expect: on
with Guard(False):  # expect: None None
    pass
with Guard(False):  # expect: KeyError 'out'
    raise KeyError('out')  # raises: KeyError: 'out'
