# Callbacks that are to be called. Source: the library reference of 3.13, PEP 3156. Of the whole: a small event loop that
# gives the same run every time; its clock is that of `time`.
"""asyncio - tasks that wait for one another, on a clock that moves only when all of them wait"""

import contextvars
import functools
import heapq
import sys
import time
import types
import weakref
from collections import deque
from _asyncio import take_on as _take_on
from collections.abc import Coroutine

_PENDING, _CANCELLED, _FINISHED = 'PENDING', 'CANCELLED', 'FINISHED'
_running_loop = None
_event_loop = None  # what get_event_loop() gives where none runs
_event_loop_policy = None  # None: the default one, made when it is asked for
_tasks = {}  # those that are not done yet
_current_tasks = {}
_task_numbers = 0


class CancelledError(BaseException):
    """The task or future was cancelled."""


class InvalidStateError(Exception):
    """The task or future is not in the state for that."""


class SendfileNotAvailableError(RuntimeError):
    pass


class IncompleteReadError(EOFError):
    pass


class LimitOverrunError(Exception):
    pass


class BrokenBarrierError(RuntimeError):
    """The barrier was broken."""

TimeoutError = TimeoutError
for _each in (CancelledError, InvalidStateError, SendfileNotAvailableError, IncompleteReadError, LimitOverrunError,
              BrokenBarrierError):
    _each.__module__ = 'asyncio.exceptions'


class _Logger:
    """What CPython's logger does that nobody has set up: warnings and errors go to stderr."""

    def error(self, message, *args, exc_info=None):
        print(message % args if args else message, file=sys.stderr)
        if exc_info:
            sys.excepthook(*exc_info)

    warning = error

    def info(self, message, *args):
        pass

    debug = info

logger = _Logger()


def _callback_text(callback):
    """A callback as a call, and where its function was defined."""
    if isinstance(callback, types.MethodType) and isinstance(callback.__self__, Task):
        return 'Task.task_wakeup()'
    calls = '()'
    while isinstance(callback, functools.partial):
        callback, calls = callback.func, calls + '()'
    name = getattr(callback, '__qualname__', None) or getattr(callback, '__name__', None) or repr(callback)
    while getattr(callback, '__wrapped__', callback) is not callback:  # a repr of the trace can import nothing
        callback = callback.__wrapped__
    code = getattr(callback, '__code__', None)
    return name + calls if code is None else f'{name}{calls} at {code.co_filename}:{code.co_firstlineno}'


class Handle:
    """A callback that is to be called; it can be cancelled."""

    __slots__ = ('_callback', '_args', '_cancelled', '_loop', '_context', '__weakref__')

    def __init__(self, callback, args, loop, context=None):
        self._callback, self._args, self._loop, self._cancelled = callback, args, loop, False
        self._context = contextvars.copy_context() if context is None else context

    def _info(self):
        info = [type(self).__name__]
        if self._cancelled:
            info.append('cancelled')
        if self._callback is not None:
            info.append(_callback_text(self._callback))
        return info

    def __repr__(self):
        return f"<{' '.join(self._info())}>"

    def cancel(self):
        self._cancelled = True
        self._callback = self._args = None

    def cancelled(self):
        return self._cancelled

    def get_context(self):
        return self._context

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._loop.call_exception_handler({
                'message': f'Exception in callback {_callback_text(self._callback)}',
                'exception': error, 'handle': self})
        self = None


@functools.total_ordering
class TimerHandle(Handle):
    """A callback that is to be called at a time."""

    __slots__ = ('_when', '_number')

    def __init__(self, when, callback, args, loop, context=None, *, number=0):
        super().__init__(callback, args, loop, context)
        self._when, self._number = when, number

    def _info(self):
        info = super()._info()
        info.insert(2 if self._cancelled else 1, f'when={self._when}')
        return info

    def when(self):
        return self._when

    def __hash__(self):
        return hash(self._when)

    def __eq__(self, other):
        if not isinstance(other, TimerHandle):
            return NotImplemented
        return (self._when, self._callback, self._args, self._cancelled) == (
            other._when, other._callback, other._args, other._cancelled)

    def __lt__(self, other):
        if not isinstance(other, TimerHandle):
            return NotImplemented
        return (self._when, self._number) < (other._when, other._number)
