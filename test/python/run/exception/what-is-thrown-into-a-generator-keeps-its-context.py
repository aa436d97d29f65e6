from contextlib import ExitStack, contextmanager


def chain(exception):
    shown = []
    while exception is not None:
        shown.append(str(exception))
        exception = exception.__context__
    return ' '.join(shown)


def waits():
    yield


def handles():
    try:
        raise ValueError('own')
    except ValueError:
        yield


for generator in waits(), handles():
    next(generator)
    try:
        raise ValueError('of the caller')
    except ValueError:
        thrown = KeyError('thrown')
        thrown.__context__ = KeyError('before')
        try:
            generator.throw(thrown)
        except KeyError as error:
            print(chain(error))
# expect: 'thrown' 'before'
# expect: 'thrown' own


@contextmanager
def replaces(name):
    try:
        yield
    finally:
        raise ValueError(name)


try:
    with ExitStack() as stack:
        for name in 'd', 'c', 'b':
            stack.enter_context(replaces(name))
        raise ValueError('a')
except ValueError as error:
    print(chain(error))  # expect: d c b a
