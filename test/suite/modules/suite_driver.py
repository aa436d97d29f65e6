"""Runs the tests of one module and tells how each of them ended."""

import builtins
import io
import sys

import _suite
import unittest
from unittest import SkipTest
from unittest._outcome import describe

testing = False
sys.stdin = io.StringIO()  # no terminal


def open_data(file, mode='r', *args, **kwargs):
    """open() of what lies in the test package; there are no other files."""
    text = _suite.read(file) if isinstance(file, str) and mode in ('r', 'rt') else None
    if text is None:
        raise SkipTest('no files')
    return io.StringIO(text)


builtins.open = open_data


def flat(tests):
    for test in tests:
        if hasattr(test, 'outcome') or hasattr(test, 'outcomes'):
            yield test
        elif isinstance(test, unittest.TestSuite | list):
            yield from flat(test)


def tests_of(module):
    """The test cases of a module, then what its load_tests adds."""
    tests = unittest.defaultTestLoader.loadTestsFromModule(module)
    if hasattr(module, 'load_tests'):
        tests = module.load_tests(unittest.defaultTestLoader, tests, None) or tests
    return list(flat(tests))


def main(name):
    """Runs what is wanted of a test file."""
    global testing
    try:
        module = __import__('test.' + name, None, None, ['*'])
        tests = tests_of(module)
    except BaseException as error:
        _suite.begin(name)
        skipped = isinstance(error, SkipTest)
        _suite.end(name, 'skipped' if skipped else 'failed', str(error) if skipped else describe(error))
        return
    testing = True
    trouble = step(getattr(module, 'setUpModule', None))
    for cls, group in grouped(tests):
        if hasattr(cls, 'outcomes'):
            examples(cls)
        else:
            cases(name, cls, group, trouble)
    step(getattr(module, 'tearDownModule', None))
    while unittest.module_cleanups:
        function, args, kwargs = unittest.module_cleanups.pop()
        step(lambda: function(*args, **kwargs))


def grouped(tests):
    """(class, its test cases), and each doctest by itself."""
    groups = {}
    for test in tests:
        if hasattr(test, 'outcomes'):
            groups[id(test)] = test, []
        else:
            groups.setdefault(type(test), (type(test), []))[1].append(test)
    return list(groups.values())


def step(function):
    """Calls a function that sets up; (status, text) if that fails."""
    if function is None:
        return None
    try:
        function()
    except SkipTest as reason:
        return 'skipped', str(reason)
    except BaseException as error:
        return 'failed', describe(error, 'setting up:')
    return None


def cases(name, cls, tests, trouble):
    title = f'{name}.{cls.__qualname__}'
    wanted = [test for test in tests if _suite.wanted(f'{title}.{test._testMethodName}')]
    if not wanted:
        return
    skipped = getattr(cls, '__unittest_skip__', False)
    if trouble is None and not skipped:
        trouble = step(cls.setUpClass)
    for test in wanted:
        key = f'{title}.{test._testMethodName}'
        _suite.begin(key)
        status, text = trouble or test.outcome()
        _suite.end(key, status, text)
    if not skipped:
        step(cls.tearDownClass)
        step(cls.doClassCleanups)


def examples(test):
    name = test.name.removeprefix('test.')
    if not any(_suite.wanted(f'{name}:{number}') for number in range(len(test.examples))):
        return

    def broken(number):
        _suite.begin(f'{name}:{number}')
        return _suite.broken(f'{name}:{number}')

    for number, status, text in test.outcomes(broken):
        key = f'{name}:{number}'
        if _suite.wanted(key):
            _suite.end(key, status, text)
