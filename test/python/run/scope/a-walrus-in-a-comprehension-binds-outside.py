def f():
    found = [last := n for n in range(3)]
    return found, last


print(f())  # expect: ([0, 1, 2], 2)
print([y := 1, y ** 2], any((hit := n) > 2 for n in range(9)), hit)  # expect: [1, 1] True 3
