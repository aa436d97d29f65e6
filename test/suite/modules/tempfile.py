"""There are no files: a folder has a name only, and who writes there is skipped."""

from missing import Missing


def mkdtemp(suffix=None, prefix=None, dir=None):
    return '/nowhere'


def __getattr__(name):
    if name.startswith('__') and name.endswith('__'):
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    return Missing('tempfile')
