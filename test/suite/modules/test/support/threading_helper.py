"""Threads do not exist here: what needs them is skipped."""

import unittest


def _skip(*args, **kwargs):
    raise unittest.SkipTest('no threads')


def requires_working_threading(*, module=False):
    if module:
        raise unittest.SkipTest('no threads')
    return unittest.skip('no threads')


def reap_threads(function):
    return function


can_start_thread = False
start_threads = wait_threads_exit = catch_threading_exception = run_concurrently = join_thread = _skip
threading_setup = lambda: ()
threading_cleanup = lambda *args: None
