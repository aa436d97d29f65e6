"""There are no files: removing what is not there does nothing, and all else is skipped."""

from missing import Missing


def rmtree(path, ignore_errors=False, onerror=None):
    pass


def __getattr__(name):
    if name.startswith('__') and name.endswith('__'):
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    return Missing('shutil')
