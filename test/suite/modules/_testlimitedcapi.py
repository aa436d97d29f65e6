"""The part of _testlimitedcapi that does to a sequence what Python's own operators do."""

from operator import delitem as sequence_delitem, getitem as sequence_getitem, setitem as sequence_setitem

from missing import Missing


def __getattr__(name):
    if name.startswith('__') and name.endswith('__'):
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    return Missing('_testlimitedcapi')
