class A:
    try:
        A
    except NameError as error:
        print(error)  # expect: name 'A' is not defined

    def me(self):
        return A


print(A().me() is A)  # expect: True
