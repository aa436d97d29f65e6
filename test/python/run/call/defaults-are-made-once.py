def add(item, to=[]):
    to.append(item)
    return to


print(add(1))  # expect: [1]
print(add(2))  # expect: [1, 2]
print(add.__defaults__)  # expect: ([1, 2],)
