"""How the steps of one test end: passed, failed or skipped, with the first failure as text."""

import _suite


class SkipTest(Exception):
    """The test does not apply here."""


def describe(error, title=''):
    """A failure as text: the traceback and what was raised."""
    return f'{title}{" " if title else ""}{_suite.traceback(error)}'


def skips_test(error):
    """Whether an error says that the test does not apply: there are no files here."""
    return isinstance(error, SkipTest) or isinstance(error, OSError) and 'open() is not available' in str(error)


def run_steps(failures, set_up, test, tear_down, clean_up):
    """Runs a test's steps; `failures` are filled by its subtests."""
    skipped = None
    try:
        set_up()
        try:
            test()
        finally:
            tear_down()
    except SkipTest as reason:
        skipped = str(reason)
    except BaseException as error:
        failures.append(('', error))
    try:
        clean_up()
    except SkipTest as reason:
        skipped = str(reason)
    except BaseException as error:
        failures.append(('in a cleanup:', error))
    skips = [str(error) for _, error in failures if skips_test(error)]
    failures[:] = [(title, error) for title, error in failures if not skips_test(error)]
    if failures:
        title, error = failures[0]
        return 'failed', describe(error, title)
    if skipped is not None:
        return 'skipped', skipped
    return ('skipped', skips[0]) if skips else ('passed', '')
