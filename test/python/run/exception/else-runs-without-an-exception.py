def f(n):
    try:
        10 // n
    except ZeroDivisionError:
        print('except')
    else:
        print('else')
    finally:
        print('finally')


f(1)
# expect: else
# expect: finally
f(0)
# expect: except
# expect: finally
