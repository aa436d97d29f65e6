a = [3, 1, 2]
a.append(4)
a.extend('xy')
a.insert(1, 'in')
print(a, a.pop(), a.pop(0), a.index(1), a.count(1))  # expect: ['in', 1, 2, 4, 'x'] y 3 1 1
a.remove('in')
a.reverse()
print(a, a.copy() == a, a + [1], a * 2, [1] < [1, 0], [1, 2] == [1, 2.0])
# expect: ['x', 4, 2, 1] True ['x', 4, 2, 1, 1] ['x', 4, 2, 1, 'x', 4, 2, 1] True True
a.clear()
print(a, bool(a))  # expect: [] False
b = [5, 3, 9]
b.sort(key=lambda n: -n)
print(b, sorted(b), sorted('bca', reverse=True))  # expect: [9, 5, 3] [3, 5, 9] ['c', 'b', 'a']
b.remove(7)  # raises: ValueError: list.remove(x): x not in list
