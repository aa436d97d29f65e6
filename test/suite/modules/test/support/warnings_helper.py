"""Warnings for tests."""

import contextlib
import sys
import warnings

import _suite


def check_syntax_warning(testcase, statement, errtext='', *, lineno=1, offset=None):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always', SyntaxWarning)
        compile(statement, '<testcase>', 'exec')
    testcase.assertEqual(len(caught), 1, caught)
    warning, = caught
    testcase.assertTrue(issubclass(warning.category, SyntaxWarning))
    if errtext:
        testcase.assertRegex(str(warning.message), errtext)
    testcase.assertEqual(warning.filename, '<testcase>')
    testcase.assertIsNotNone(warning.lineno)
    if lineno is not None:
        testcase.assertEqual(warning.lineno, lineno)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('error', SyntaxWarning)
        with testcase.assertRaisesRegex(SyntaxError, errtext) as raised:
            compile(statement, '<testcase>', 'exec')
    testcase.assertEqual(caught, [])
    if lineno is not None:
        testcase.assertEqual(raised.exception.lineno, lineno)
    testcase.assertIsNotNone(raised.exception.offset)


def ignore_warnings(*, category):
    def decorator(function):
        def ignoring(*args, **kwargs):
            with warnings.catch_warnings():
                warnings.simplefilter('ignore', category)
                return function(*args, **kwargs)
        return ignoring
    return decorator


class WarningsRecorder:
    def __init__(self, caught):
        self.warnings = caught
        self.seen = 0

    def __getattr__(self, name):
        return getattr(self.warnings[-1], name)

    def reset(self):
        self.seen = len(self.warnings)


@contextlib.contextmanager
def check_warnings(*filters, **options):
    quiet = options.get('quiet')
    if not filters:
        filters = ('', Warning),
        if quiet is None:
            quiet = True
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        yield WarningsRecorder(caught)
    left = list(caught)
    for pattern, category in filters:
        fitting = [one for one in left if issubclass(one.category, category)
                   and (not pattern or _suite.search('(?i)' + pattern, str(one.message)))]
        if not fitting and not quiet:
            raise AssertionError(f'no warning like {pattern!r}, {category.__name__}')
        left = [one for one in left if one not in fitting]
    if left:
        raise AssertionError(f'unexpected warning {left[0].message!r}')


@contextlib.contextmanager
def check_no_warnings(testcase, message='', category=Warning, force_gc=False):
    with warnings.catch_warnings(record=True) as caught:
        warnings.filterwarnings('always', message=message, category=category)
        yield
    testcase.assertEqual(caught, [])


check_no_resource_warning = check_no_warnings


@contextlib.contextmanager
def save_restore_warnings_filters():
    kept = warnings.filters[:]
    try:
        yield
    finally:
        warnings.filters[:] = kept
