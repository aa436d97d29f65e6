def f():
    try:
        return 'try'
    finally:
        return 'finally'


def g():
    for n in range(3):
        try:
            if n == 1:
                continue
            if n == 2:
                break
        finally:
            print('finally', n)
    return 'end'


print(f())  # expect: finally
print(g())
# expect: finally 0
# expect: finally 1
# expect: finally 2
# expect: end
