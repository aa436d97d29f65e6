"""The part of unittest that CPython's tests of the language use, for the suite's runs alone."""

from unittest import case
from unittest._assertions import Assertions
from unittest._outcome import SkipTest, run_steps

__all__ = ['SkipTest', 'TestCase', 'IsolatedAsyncioTestCase', 'skip', 'skipIf', 'skipUnless', 'expectedFailure',
           'addModuleCleanup', 'enterModuleContext', 'main', 'TestSuite', 'TestLoader', 'defaultTestLoader']

module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    module_cleanups.append((function, args, kwargs))


def enterModuleContext(manager):
    value = type(manager).__enter__(manager)
    addModuleCleanup(type(manager).__exit__, manager, None, None, None)
    return value


def skip(reason):
    """Marks a class, or replaces a function by one that skips."""
    def decorator(item):
        if not isinstance(item, type):
            def skipping(*args, **kwargs):
                raise SkipTest(reason)
            skipping.__name__ = getattr(item, '__name__', 'skipping')
            skipping.__doc__ = getattr(item, '__doc__', None)
            item = skipping
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item
    if callable(reason):
        function, reason = reason, ''
        return decorator(function)
    return decorator


def skipIf(condition, reason):
    return skip(reason) if condition else lambda item: item


def skipUnless(condition, reason):
    return lambda item: item if condition else skip(reason)(item)


def expectedFailure(item):
    item.__unittest_expecting_failure__ = True
    return item


class TestCase(Assertions):
    failureException = AssertionError
    longMessage = True
    maxDiff = 640
    _testMethodName = ''

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        self._cleanups = []
        self._failures = []

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def __init_subclass__(cls, /, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        cls._class_cleanups = []

    _class_cleanups = []

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, manager):
        value = type(manager).__enter__(manager)
        cls.addClassCleanup(type(manager).__exit__, manager, None, None, None)
        return value

    @classmethod
    def doClassCleanups(cls):
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            function(*args, **kwargs)

    def setUp(self):
        pass

    def tearDown(self):
        pass

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, manager):
        value = type(manager).__enter__(manager)
        self.addCleanup(type(manager).__exit__, manager, None, None, None)
        return value

    def doCleanups(self):
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            function(*args, **kwargs)

    def id(self):
        return f'{type(self).__module__}.{type(self).__qualname__}.{self._testMethodName}'

    def shortDescription(self):
        doc = getattr(self, self._testMethodName).__doc__
        return doc.strip().split('\n')[0].strip() if doc else None

    def countTestCases(self):
        return 1

    def skipTest(self, reason):
        raise SkipTest(reason)

    def subTest(self, msg=None, **params):
        return SubTest(self, msg, params)

    def _call(self, function):
        function()

    def outcome(self):
        """('passed' | 'failed' | 'skipped', text)."""
        method = getattr(self, self._testMethodName)
        for marked in (type(self), method):
            if getattr(marked, '__unittest_skip__', False):
                return 'skipped', getattr(marked, '__unittest_skip_why__', '')
        expecting = getattr(type(self), '__unittest_expecting_failure__', False) or \
            getattr(method, '__unittest_expecting_failure__', False)
        status, text = run_steps(self._failures, lambda: self._call(self.setUp), lambda: self._call(method),
                                 lambda: self._call(self.tearDown), self.doCleanups)
        if expecting and status != 'skipped':
            return ('passed', '') if status == 'failed' else ('failed', 'unexpected success')
        return status, text

    def __eq__(self, other):
        return type(self) is type(other) and self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return f'{self._testMethodName} ({self.id()})'


class SubTest:
    """What fails in it is kept, and the test goes on after it."""

    def __init__(self, test, message, parameters):
        self.test = test
        self.message, self.parameters = message, parameters

    def __enter__(self):
        return None

    def __exit__(self, kind, error, traceback):
        if error is None or not isinstance(error, Exception):
            return False
        try:
            title = f'[{self.message}] {self.parameters}'
        except ValueError as too_long:
            title = f'[{self.message}] {too_long}'
        self.test._failures.append((title, error))
        return True


class IsolatedAsyncioTestCase(TestCase):
    """Its methods may be coroutine functions, each run in an event loop of the test's own."""

    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, function, /, *args, **kwargs):
        self.addCleanup(function, *args, **kwargs)

    async def enterAsyncContext(self, manager):
        value = await type(manager).__aenter__(manager)
        self.addAsyncCleanup(type(manager).__aexit__, manager, None, None, None)
        return value

    def _call(self, function):
        if function != getattr(self, self._testMethodName):
            return function()
        import asyncio

        async def clean_up():
            while self._cleanups:
                cleanup, args, kwargs = self._cleanups.pop()
                result = cleanup(*args, **kwargs)
                if hasattr(result, '__await__'):
                    await result

        with asyncio.Runner() as runner:
            asyncio.set_event_loop(runner.get_loop())
            runner.run(self.asyncSetUp())
            try:
                result = function()  # a plain function runs here, outside the loop
                if hasattr(result, '__await__'):
                    runner.run(result)
            finally:
                runner.run(self.asyncTearDown())
                runner.run(clean_up())


class TestSuite:
    def __init__(self, tests=()):
        self.tests = list(tests)

    def addTest(self, test):
        self.tests.append(test)

    def addTests(self, tests):
        self.tests.extend(tests)

    def __iter__(self):
        return iter(self.tests)


class TestLoader:
    def loadTestsFromTestCase(self, cls):
        return TestSuite(cls(name) for name in self.getTestCaseNames(cls))

    def getTestCaseNames(self, cls):
        return sorted(name for name in dir(cls) if name.startswith('test') and callable(getattr(cls, name)))

    def loadTestsFromModule(self, module):
        classes = [value for value in vars(module).values() if isinstance(value, type)
                   and issubclass(value, TestCase) and value not in (TestCase, IsolatedAsyncioTestCase)]
        seen = []
        for cls in classes:
            if cls not in seen:
                seen.append(cls)
        return TestSuite(self.loadTestsFromTestCase(cls) for cls in seen)


defaultTestLoader = TestLoader()


def main(*args, **kwargs):
    raise SystemExit('the suite runs the tests itself')
