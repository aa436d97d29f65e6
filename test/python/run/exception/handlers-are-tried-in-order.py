def f(n):
    try:
        if n == 0:
            raise KeyError('k')
        return [1, 2][n]
    except IndexError as error:
        return f'index: {error}'
    except (KeyError, ValueError) as error:
        return f'key: {error}'
    else:
        return 'never'
    finally:
        print('finally', n)


print(f(0))
# expect: finally 0
# expect: key: 'k'
print(f(1))
# expect: finally 1
# expect: 2
print(f(2))
# expect: finally 2
# expect: index: list index out of range
