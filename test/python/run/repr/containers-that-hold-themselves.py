a = [1]
a.append(a)
print(a)  # expect: [1, [...]]
d = {}
d['self'] = d
print(d)  # expect: {'self': {...}}
exec('''
deep = []
for _ in range(20000):
    deep = [deep]
deep = iter([deep])
''')
repr(next(deep))  # raises: RecursionError: maximum recursion depth exceeded while getting the repr of an object
