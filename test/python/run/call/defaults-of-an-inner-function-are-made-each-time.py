def outer(n):
    def inner(seen=[]):
        seen.append(n)
        return seen
    return inner


a, b = outer(1), outer(2)
a()
print(a(), b(), a.__defaults__)  # expect: [1, 1] [2] ([1, 1],)
