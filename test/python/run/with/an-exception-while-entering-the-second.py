class A:
    def __enter__(self):
        print('in')  # expect: in

    def __exit__(self, kind, value, tb):
        print('out', kind.__name__)  # expect: out OSError


class B:
    def __enter__(self):
        raise OSError('b')  # raises: OSError: b

    def __exit__(self, *args):
        print('never')


with A(), B():
    print('never')
