class A:
    n = 3
    first = [i for i in range(n)]
    try:
        second = [n for i in range(2)]
    except NameError as error:
        print(error)  # expect: name 'n' is not defined


print(A.first)  # expect: [0, 1, 2]
