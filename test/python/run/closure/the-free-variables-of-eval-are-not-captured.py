def outer():
    hidden = 1

    def inner():
        return eval('hidden')
    return inner


try:
    outer()()
except NameError as error:
    print(error)  # expect: name 'hidden' is not defined
