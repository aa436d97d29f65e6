x = [1]
x.append(x)
print(x)  # expect: [1, [...]]
d = {}
d['d'] = d
print(d)  # expect: {'d': {...}}
t = ([],)
t[0].append(t)
print(t)  # expect: ([(...)],)
