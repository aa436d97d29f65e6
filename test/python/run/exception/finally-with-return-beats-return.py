def f():
    try:
        return 'try'
    finally:
        return 'finally'


def g():
    for x in (1, 2):
        try:
            return x
        finally:
            continue
    return 'after'


print(f(), g())  # expect: finally after
