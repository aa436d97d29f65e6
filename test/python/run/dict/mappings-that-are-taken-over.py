# A dict whose keys are walked as a dict's is taken over as it is; one with an `__iter__` of its own is asked for its keys.
class Told(dict):
    def keys(self):
        print('keys')
        return super().keys()

    def __getitem__(self, key):
        print('item')
        return 'asked'


class Walked(Told):
    def __iter__(self):
        return super().__iter__()


def keywords(**given):
    return given


for mapping in Told(a=2), Walked(a=3):
    print(dict(mapping), {**mapping}, keywords(**mapping), {} | mapping, {}.__ior__(mapping))
    match mapping:
        case {**rest}:
            print(rest)
# expect: {'a': 2} {'a': 2} {'a': 2} {'a': 2} {'a': 2}
# expect: {'a': 2}
# expect: keys
# expect: item
# expect: keys
# expect: item
# expect: keys
# expect: item
# expect: keys
# expect: item
# expect: keys
# expect: item
# expect: {'a': 'asked'} {'a': 'asked'} {'a': 'asked'} {'a': 'asked'} {'a': 'asked'}
# expect: keys
# expect: item
# expect: {'a': 'asked'}
