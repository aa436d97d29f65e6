def mark(name):
    def decorate(function):
        def wrapper(*args, **named):
            print('enter', name)
            result = function(*args, **named)
            print('leave', name)
            return result

        return wrapper

    return decorate


@mark('outer')
@mark('inner')
def add(a, b=2):
    return a + b


print(add(1, b=5))
# expect: enter outer
# expect: enter inner
# expect: leave inner
# expect: leave outer
# expect: 6
