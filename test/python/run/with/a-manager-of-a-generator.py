from contextlib import contextmanager


@contextmanager
def room(name):
    print('open', name)
    try:
        yield name.upper()
    except KeyError as error:
        print('inside', error)
    finally:
        print('close', name)


with room('a') as got:  # expect: open a
    print(got)
    # expect: A
    # expect: close a
with room('b'):
    # expect: open b
    # expect: inside 'k'
    # expect: close b
    raise KeyError('k')
