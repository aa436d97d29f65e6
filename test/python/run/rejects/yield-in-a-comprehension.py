def f():
    return [(yield i) for i in range(3)]  # rejects: SyntaxError: 'yield' inside list comprehension
