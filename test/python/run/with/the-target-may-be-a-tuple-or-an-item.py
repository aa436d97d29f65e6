class Pair:
    def __enter__(self):
        return 1, [2]

    def __exit__(self, *args):
        pass


box = {}
with Pair() as (a, [b]), Pair() as box['x']:
    print(a, b, box)  # expect: 1 2 {'x': (1, [2])}
