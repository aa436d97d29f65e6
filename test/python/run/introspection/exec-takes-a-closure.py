def outer():
    x = 1

    def inner():
        print('x is', x)

    return inner


inner = outer()
exec(inner.__code__, closure=inner.__closure__)  # expect: x is 1
for code, closure in ((inner.__code__, None), ('pass', inner.__closure__)):
    try:
        exec(code, closure=closure)
    except TypeError as error:
        print(error)
# expect: code object requires a closure of exactly length 1
# expect: closure can only be used when source is a code object
