"""Paths as texts: nothing looks whether there are such files."""

from missing import Missing

curdir, pardir, sep = '.', '..', '/'


def join(first, *rest):
    for part in rest:
        first = part if part.startswith('/') else f'{first}{part}' if first.endswith('/') or not first else f'{first}/{part}'
    return first


def split(path):
    head, _, tail = path.rpartition('/')
    return head or ('/' if path.startswith('/') else ''), tail


def dirname(path):
    return split(path)[0]


def basename(path):
    return split(path)[1]


def splitext(path):
    root, dot, extension = path.rpartition('.')
    return (root, dot + extension) if dot and '/' not in extension and basename(root).strip('.') else (path, '')


def isabs(path):
    return path.startswith('/')


def normpath(path):
    parts = []
    for part in path.split('/'):
        if part == '..' and parts and parts[-1] != '..':
            parts.pop()
        elif part not in ('', '.'):
            parts.append(part)
    return ('/' if path.startswith('/') else '') + '/'.join(parts) or '.'


abspath = realpath = normpath
normcase = expanduser = expandvars = lambda path: path


def __getattr__(name):
    if name.startswith('__') and name.endswith('__'):
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    return Missing('os.path')
