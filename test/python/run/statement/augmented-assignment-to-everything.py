a = [1, 2]
b = a
a += [3]
print(b, a is b)  # expect: [1, 2, 3] True
d = {'k': 1}
d['k'] += 1
a[0] *= 5
n = 7
n //= 2
n **= 2
n -= 1
n <<= 2
n |= 1
n %= 20
print(d, a, n)  # expect: {'k': 2} [5, 2, 3] 13
t = (1, [2])
t[1] += [3]  # raises: TypeError: 'tuple' object does not support item assignment
