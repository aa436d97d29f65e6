def f():
    while True:
        try:
            1 / 0
        finally:
            break
    return 'quiet'


print(f())  # expect: quiet
