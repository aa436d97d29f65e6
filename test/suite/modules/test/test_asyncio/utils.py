"""The part of test.test_asyncio.utils that needs no sockets; what uses the rest is skipped."""

import asyncio
import unittest

from missing import Missing


def run_briefly(loop):
    """Lets what is ready run once."""
    async def once():
        pass
    loop.run_until_complete(loop.create_task(once()))


def run_once(loop):
    loop.call_soon(loop.stop)
    loop.run_forever()


def await_without_task(coro):
    """Awaits in a callback, where no task is."""
    failed = None

    def run():
        nonlocal failed
        try:
            coro.send(None)
        except StopIteration:
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


class TestCase(unittest.TestCase):
    @staticmethod
    def close_loop(loop):
        if not loop.is_closed():
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.close()

    def set_event_loop(self, loop, *, cleanup=True):
        asyncio.set_event_loop(None)
        if cleanup:
            self.addCleanup(self.close_loop, loop)

    def new_test_loop(self, gen=None):
        if gen is not None:
            Missing('a loop whose clock the test moves')._skip()
        loop = asyncio.new_event_loop()
        self.set_event_loop(loop)
        return loop

    def tearDown(self):
        asyncio.set_event_loop(None)
        self.doCleanups()


def __getattr__(name):
    if name.startswith('__') and name.endswith('__'):
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    return Missing(__name__)
