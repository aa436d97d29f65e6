class Bad:
    def __bool__(self):
        raise TypeError('no truth')

    def __eq__(self, other):
        raise ValueError('no equality')  # raises: ValueError: no equality


try:
    if Bad():
        pass
except TypeError as error:
    print(error)  # expect: no truth
Bad() in [1]
