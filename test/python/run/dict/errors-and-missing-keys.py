class Upper(dict):
    def __missing__(self, key):
        return key.upper()


print(Upper(a=1)['a'], Upper()['b'], Upper().get('b'))  # expect: 1 B None
d = {'a': 1, 'b': 2}
print(d.pop('a'), d.pop('z', 0), d.setdefault('q', 5), d.popitem(), d)  # expect: 1 0 5 ('q', 5) {'b': 2}
for wrong in (1, [1], [(1, 2, 3)], [(1, 2), 3]):
    try:
        dict(wrong)
    except Exception as error:
        d[len(d)] = f'{type(error).__name__}: {error}'
print(list(d.values())[1:])  # expect: ["TypeError: 'int' object is not iterable", 'TypeError: cannot convert dictionary update sequence element #0 to a sequence', 'ValueError: dictionary update sequence element #0 has length 3; 2 is required', 'TypeError: cannot convert dictionary update sequence element #1 to a sequence']
try:
    for key in d:
        del d[key]
except RuntimeError as error:
    print(error)  # expect: dictionary changed size during iteration
d['nope']  # raises: KeyError: 'nope'
