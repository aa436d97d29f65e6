def numbers():
    try:
        yield 1
        yield 2
    finally:
        print('closed')


for n in numbers():
    break
# expect: closed
print('after the loop')  # expect: after the loop
print(next(numbers()))
# expect: closed
# expect: 1
g = numbers()
next(g)
g = None
# expect: closed
g = numbers()
del g
print('one that never began has nothing to close')  # expect: one that never began has nothing to close
