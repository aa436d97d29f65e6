n = 5
if (
    n > 1
    and n < 10
    and n % 2
):
    print('odd')  # expect: odd
elif n:
    print('other')
else:
    print('none')
