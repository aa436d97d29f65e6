"""The part of test.test_asyncio.utils that needs no sockets; what uses the rest is skipped."""

import asyncio
import inspect
import re
import unittest
from unittest import mock

from missing import Missing

CLOCK_RES = 0.05


def run_briefly(loop):
    """Lets what is ready run once."""
    async def once():
        pass
    loop.run_until_complete(loop.create_task(once()))


def run_until(loop, done, timeout=None):
    while not done():
        loop.run_until_complete(asyncio.sleep(0.001))


def run_once(loop):
    loop.call_soon(loop.stop)
    loop.run_forever()


def await_without_task(coro):
    """Awaits in a callback, where no task is."""
    failed = None

    def run():
        nonlocal failed
        try:
            for _ in coro.__await__():
                pass
        except BaseException as error:
            failed = error
    loop = asyncio.get_running_loop()
    loop.call_soon(run)
    return _told(lambda: failed)


async def _told(failure):
    await asyncio.sleep(0)
    if failure() is not None:
        raise failure()


def MockCallback(**kwargs):
    return mock.Mock(spec=['__call__'], **kwargs)


class MockPattern(str):
    """Equal to a text in which the pattern is found."""

    __hash__ = str.__hash__

    def __eq__(self, other):
        return re.search(str(self), other, re.DOTALL) is not None


class MockInstanceOf:
    """Equal to every object of a type."""

    def __init__(self, type):
        self.type = type

    def __eq__(self, other):
        return isinstance(other, self.type)


def get_function_source(function):
    """(file, line) of a function, which may be wrapped or bound."""
    code = inspect.unwrap(getattr(function, 'func', function)).__code__
    return code.co_filename, code.co_firstlineno


class TestLoop(asyncio.BaseEventLoop):
    """
    A loop whose clock the test moves: after each turn the generator is sent the time of every timer asked for in it,
    and what it yields is how far the clock goes.
    """

    def __init__(self, moves=None):
        super().__init__()
        self._moves, self._now, self._asked = moves and moves(), 0, []
        if moves:
            next(self._moves)

    def time(self):
        return self._now

    def advance_time(self, seconds):
        self._now += seconds or 0

    def close(self):
        super().close()
        if self._moves:
            try:
                self._moves.send(0)
            except StopIteration:
                return
            raise AssertionError('the clock was to move once more')

    def _run_once(self):
        super()._run_once()
        for when in self._asked:
            self.advance_time(self._moves and self._moves.send(when))
        self._asked = []

    def call_at(self, when, callback, *args, context=None):
        self._asked.append(when)
        return super().call_at(when, callback, *args, context=context)


class TestCase(unittest.TestCase):
    @staticmethod
    def close_loop(loop):
        loop.close()

    def set_event_loop(self, loop, *, cleanup=True):
        asyncio.set_event_loop(None)
        if cleanup:
            self.addCleanup(self.close_loop, loop)

    def new_test_loop(self, gen=None):
        loop = TestLoop(gen)
        self.set_event_loop(loop)
        return loop

    def tearDown(self):
        asyncio.set_event_loop(None)
        self.doCleanups()


def __getattr__(name):
    if name.startswith('__') and name.endswith('__'):
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    return Missing(__name__)
