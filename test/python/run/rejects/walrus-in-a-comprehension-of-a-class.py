class A:
    [x := i for i in range(3)]
    # rejects: SyntaxError: assignment expression within a comprehension cannot be used in a class body
