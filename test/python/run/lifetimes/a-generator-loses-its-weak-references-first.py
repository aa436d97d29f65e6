import weakref


def count():
    try:
        yield 1
    finally:
        print('closed')


numbers = count()
next(numbers)
reference = weakref.ref(numbers, lambda r: print('gone', r()))
print(repr(reference).replace(hex(id(numbers)), 'HERE').split('; ')[1])  # expect: to 'generator' at HERE (count)>
numbers = None
# expect: gone None
# expect: closed
