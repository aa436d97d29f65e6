import copy
from contextlib import ExitStack, contextmanager, suppress

log = []


@contextmanager
def tag(name):
    log.append('<' + name)
    try:
        yield name
    except ValueError as error:
        log.append(str(error))
    finally:
        log.append('/' + name)


with tag('a') as a, suppress(KeyError):
    {}['x']
with tag('b'):
    raise ValueError('lost')
with ExitStack() as stack:
    stack.enter_context(tag('c'))
    stack.callback(log.append, 'called')
print(log)  # expect: ['<a', '/a', '<b', 'lost', '/b', '<c', 'called', '/c']
inner = [1]
outer = [inner, inner]
shallow, deep = copy.copy(outer), copy.deepcopy(outer)
inner.append(2)
print(shallow, deep, deep[0] is deep[1])  # expect: [[1, 2], [1, 2]] [[1], [1]] True
