"""Files do not exist here: what needs them is skipped."""

import unittest

TESTFN = TESTFN_ASCII = TESTFN_UNICODE = '@test'
TESTFN_NONASCII = TESTFN_UNDECODABLE = TESTFN_UNENCODABLE = None
FS_NONASCII = ''


def _skip(*args, **kwargs):
    raise unittest.SkipTest('no files')


temp_cwd = temp_dir = change_cwd = create_empty_file = EnvironmentVarGuard = rmtree = rmdir = FakePath = fd_count = _skip


def unlink(name):
    pass


def skip_unless_symlink(item):
    return unittest.skip('no files')(item)


skip_unless_working_chmod = skip_if_dac_override = skip_unless_hardlink = skip_unless_symlink


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)
    return _skip
