/** The first part of the module `asyncio`: futures, tasks and the event loop. Source: the library reference of 3.13, PEP 3156. */
export const asyncioLoopSource = `
"""asyncio - tasks that wait for one another, on a clock that moves only when all of them wait"""

import contextvars
import heapq
import sys
import time
import types
from collections import deque
from collections.abc import Coroutine

_PENDING, _CANCELLED, _FINISHED = 'PENDING', 'CANCELLED', 'FINISHED'
_running_loop = None
_event_loop = None  # what get_event_loop() gives where none runs
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


class Handle:
    """A callback that is to be called; it can be cancelled."""

    __slots__ = ('_callback', '_args', '_cancelled', '_loop', '_context')

    def __init__(self, callback, args, loop, context=None):
        self._callback, self._args, self._loop, self._cancelled = callback, args, loop, False
        self._context = contextvars.copy_context() if context is None else context

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
            self._loop.call_exception_handler({'message': f'Exception in callback {self._callback!r}',
                                               'exception': error, 'handle': self})


class TimerHandle(Handle):
    """A callback that is to be called at a time."""

    __slots__ = ('_when', '_number')

    def __init__(self, when, number, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when, self._number = when, number

    def when(self):
        return self._when

    def __lt__(self, other):
        return (self._when, self._number) < (other._when, other._number)


class Future:
    """A result that is not there yet."""

    _asyncio_future_blocking = False
    __class_getitem__ = classmethod(types.GenericAlias)

    def __init__(self, *, loop=None):
        self._loop = get_event_loop() if loop is None else loop
        self._state, self._callbacks = _PENDING, []
        self._result = self._exception = self._cancel_message = self._cancelled_exc = None
        self._log_traceback = False

    def _info(self):
        if self._state == _FINISHED:
            told = f'exception={self._exception!r}' if self._exception is not None else f'result={self._result!r}'
            return ['finished', told]
        return [self._state.lower()]

    def __repr__(self):
        return f"<{type(self).__name__} {' '.join(self._info())}>"

    def get_loop(self):
        return self._loop

    def _make_cancelled_error(self):
        if self._cancelled_exc is not None:
            error, self._cancelled_exc = self._cancelled_exc, None
            return error
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)

    def cancel(self, msg=None):
        self._log_traceback = False
        if self._state != _PENDING:
            return False
        self._state, self._cancel_message = _CANCELLED, msg
        self._schedule_callbacks()
        return True

    def _schedule_callbacks(self):
        callbacks, self._callbacks = self._callbacks, []
        for callback, context in callbacks:
            self._loop.call_soon(callback, self, context=context)

    def cancelled(self):
        return self._state == _CANCELLED

    def done(self):
        return self._state != _PENDING

    def result(self):
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state == _PENDING:
            raise InvalidStateError('Result is not set.')
        self._log_traceback = False
        if self._exception is not None:
            raise self._exception.with_traceback(self._exception_tb)
        return self._result

    def exception(self):
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state == _PENDING:
            raise InvalidStateError('Exception is not set.')
        self._log_traceback = False
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        if self._state != _PENDING:
            self._loop.call_soon(fn, self, context=context)
        else:
            self._callbacks.append((fn, contextvars.copy_context() if context is None else context))

    def remove_done_callback(self, fn):
        kept = [pair for pair in self._callbacks if pair[0] != fn]
        removed = len(self._callbacks) - len(kept)
        self._callbacks[:] = kept
        return removed

    def set_result(self, result):
        if self._state != _PENDING:
            raise InvalidStateError('invalid state')
        self._result, self._state = result, _FINISHED
        self._schedule_callbacks()

    def set_exception(self, exception):
        if self._state != _PENDING:
            raise InvalidStateError('invalid state')
        if isinstance(exception, type):
            exception = exception()
        if not isinstance(exception, BaseException):
            raise TypeError('invalid exception object')
        if isinstance(exception, StopIteration):
            wrapped = RuntimeError('StopIteration interacts badly with generators and cannot be raised into a Future')
            wrapped.__cause__ = wrapped.__context__ = exception
            exception = wrapped
        self._exception, self._exception_tb, self._state = exception, exception.__traceback__, _FINISHED
        self._log_traceback = True
        self._schedule_callbacks()

    def __await__(self):
        if not self.done():
            self._asyncio_future_blocking = True
            yield self
        if not self.done():
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


class Task(Future):
    """A coroutine that the loop runs on."""

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        super().__init__(loop=loop)
        if not iscoroutine(coro):
            raise TypeError(f'a coroutine was expected, got {coro!r}')
        if name is None:
            global _task_numbers
            _task_numbers += 1
            name = f'Task-{_task_numbers}'
        self._name, self._coro, self._fut_waiter = str(name), coro, None
        self._must_cancel, self._num_cancels_requested = False, 0
        self._context = contextvars.copy_context() if context is None else context
        self._loop._tasks[self] = None
        self._loop.call_soon(self._step, context=self._context)

    def _info(self):
        info = super()._info()
        if self._must_cancel and not self.done():
            info[0] = 'cancelling'
        info.insert(1, f'name={self._name!r}')
        coro = self._coro
        frame = getattr(coro, 'cr_frame', None)
        code = getattr(coro, 'cr_code', None)
        if code is not None:
            line = frame.f_lineno if frame is not None else code.co_firstlineno
            place = f'{code.co_filename}:{line}'
            how = f'running at {place}' if frame is not None else f'done, defined at {place}'
            info.insert(2, f'coro=<{coro.__qualname__}() {how}>')
        if self._fut_waiter is not None:
            info.insert(3, f'wait_for={self._fut_waiter!r}')
        if self._callbacks:
            info.insert(4, f"cb=[{', '.join(_callback_text(callback) for callback, _ in self._callbacks)}]")
        return info

    def get_coro(self):
        return self._coro

    def get_context(self):
        return self._context

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def set_result(self, result):
        raise RuntimeError('Task does not support set_result operation')

    def set_exception(self, exception):
        raise RuntimeError('Task does not support set_exception operation')

    def cancel(self, msg=None):
        self._log_traceback = False
        if self.done():
            return False
        self._num_cancels_requested += 1
        if self._fut_waiter is not None and self._fut_waiter.cancel(msg=msg):
            return True
        self._must_cancel, self._cancel_message = True, msg
        return True

    def cancelling(self):
        return self._num_cancels_requested

    def uncancel(self):
        if self._num_cancels_requested > 0:
            self._num_cancels_requested -= 1
            if self._num_cancels_requested == 0:
                self._must_cancel = False
        return self._num_cancels_requested

    def _step(self, error=None):
        if self.done():
            raise InvalidStateError(f'__step(): already done: {self!r}, {error!r}')
        if self._must_cancel:
            if not isinstance(error, CancelledError):
                error = self._make_cancelled_error()
            self._must_cancel = False
        self._fut_waiter = None
        before = _current_tasks.get(self._loop)
        _current_tasks[self._loop] = self
        try:
            self._advance(error)
        finally:
            if before is None:
                del _current_tasks[self._loop]
            else:
                _current_tasks[self._loop] = before
            if self.done():
                self._loop._tasks.pop(self, None)
            self = error = None

    def _advance(self, error):
        try:
            result = self._coro.send(None) if error is None else self._coro.throw(error)
        except StopIteration as stop:
            if self._must_cancel:
                self._must_cancel = False
                super().cancel(msg=self._cancel_message)
            else:
                super().set_result(stop.value)
        except CancelledError as cancelled:
            self._cancelled_exc = cancelled
            super().cancel()
        except (KeyboardInterrupt, SystemExit) as leaving:
            super().set_exception(leaving)
            raise
        except BaseException as raised:
            super().set_exception(raised)
        else:
            self._wait_for(result)

    def _wait_for(self, result):
        """Go on when what the coroutine waits for is there."""
        wrong = None
        blocking = getattr(result, '_asyncio_future_blocking', None)
        if blocking is not None:
            if result._loop is not self._loop:
                wrong = f'Task {self!r} got Future {result!r} attached to a different loop'
            elif not blocking:
                wrong = f'yield was used instead of yield from in task {self!r} with {result!r}'
            elif result is self:
                wrong = f'Task cannot await on itself: {self!r}'
            else:
                result._asyncio_future_blocking = False
                result.add_done_callback(self._wakeup, context=self._context)
                self._fut_waiter = result
                if self._must_cancel and result.cancel(msg=self._cancel_message):
                    self._must_cancel = False
        elif result is None:
            self._loop.call_soon(self._step, context=self._context)
        elif isinstance(result, types.GeneratorType):
            wrong = f'yield was used instead of yield from for generator in task {self!r} with {result!r}'
        else:
            wrong = f'Task got bad yield: {result!r}'
        if wrong is not None:
            self._loop.call_soon(self._step, RuntimeError(wrong), context=self._context)

    def _wakeup(self, future):
        try:
            future.result()
        except BaseException as error:
            self._step(error)
        else:
            self._step()
        self = None

for _each in (Future, Task):
    _each.__module__ = '_asyncio'


def _callback_text(callback):
    if isinstance(callback, types.MethodType) and isinstance(callback.__self__, Task):
        return 'Task.task_wakeup()'
    name = getattr(callback, '__qualname__', None)
    code = getattr(callback, '__code__', None)
    if name is None:
        return repr(callback)
    return f'{name}()' if code is None else f'{name}() at {code.co_filename}:{code.co_firstlineno}'


class AbstractEventLoop:
    """What event loops have in common."""


class BaseEventLoop(AbstractEventLoop):
    """Runs callbacks in the order in which they were asked for, and timers when nothing else is left to do."""

    def __init__(self):
        self._ready, self._timers, self._tasks = deque(), [], {}
        self._stopping = self._closed = self._debug = False
        self._timer_numbers = 0
        self._exception_handler = None
        self._asyncgens = {}

    def __repr__(self):
        return f'<{type(self).__name__} running={self.is_running()} closed={self._closed} debug={self._debug}>'

    def time(self):
        return time.monotonic()

    def is_running(self):
        return _running_loop is self

    def is_closed(self):
        return self._closed

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    def _check_closed(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')

    def call_soon(self, callback, *args, context=None):
        self._check_closed()
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError('delay must not be None')
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError('when cannot be None')
        self._check_closed()
        self._timer_numbers += 1
        timer = TimerHandle(when, self._timer_numbers, callback, args, self, context)
        heapq.heappush(self._timers, timer)
        return timer

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        self._check_closed()
        return Task(coro, loop=self, name=name, context=context)

    def run_in_executor(self, executor, func, *args):
        """There are no threads: the function runs at once, and its result is there at the loop's next turn."""
        future = self.create_future()
        try:
            result = func(*args)
        except BaseException as error:
            self.call_soon(future.set_exception, error)
        else:
            self.call_soon(future.set_result, result)
        return future

    def _run_once(self):
        while self._timers and self._timers[0]._cancelled:
            heapq.heappop(self._timers)
        if not self._ready and not self._stopping:
            if not self._timers:
                raise RuntimeError('every task waits, and there is nothing left that could wake one')
            time.sleep(max(0, self._timers[0]._when - self.time()))
        now = self.time() + 1e-9
        while self._timers and self._timers[0]._when <= now:
            self._ready.append(heapq.heappop(self._timers))
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if not handle._cancelled:
                handle._run()

    def run_forever(self):
        global _running_loop
        self._check_closed()
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if _running_loop is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')
        hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(firstiter=self._asyncgen_begins, finalizer=self._asyncgen_dies)
        _running_loop = self
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            _running_loop = None
            sys.set_asyncgen_hooks(*hooks)

    def run_until_complete(self, future):
        self._check_closed()
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if _running_loop is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')
        future = ensure_future(future, loop=self)
        future.add_done_callback(_stop_loop)
        try:
            self.run_forever()
        finally:
            future.remove_done_callback(_stop_loop)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    def stop(self):
        self._stopping = True

    def close(self):
        if self.is_running():
            raise RuntimeError('Cannot close a running event loop')
        self._closed = True
        self._ready.clear()
        self._timers.clear()

    def _asyncgen_begins(self, agen):
        self._asyncgens[id(agen)] = None

    def _asyncgen_dies(self, agen):
        self._asyncgens.pop(id(agen), None)
        if not self._closed:
            self.create_task(agen.aclose())

    async def shutdown_asyncgens(self):
        pass

    async def shutdown_default_executor(self, timeout=None):
        pass

    def get_exception_handler(self):
        return self._exception_handler

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._exception_handler = handler

    def default_exception_handler(self, context):
        print(context.get('message') or 'Unhandled exception in event loop', file=sys.stderr)
        for name in sorted(context):
            if name not in {'message', 'exception'}:
                print(f'{name}: {context[name]!r}', file=sys.stderr)
        error = context.get('exception')
        if error is not None:
            sys.excepthook(type(error), error, error.__traceback__)

    def call_exception_handler(self, context):
        if self._exception_handler is None:
            self.default_exception_handler(context)
        else:
            self._exception_handler(self, context)


class _UnixSelectorEventLoop(BaseEventLoop):
    pass

SelectorEventLoop = EventLoop = _UnixSelectorEventLoop


def _stop_loop(future):
    if not future.cancelled() and isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
        return
    future._loop.stop()


def get_running_loop():
    if _running_loop is None:
        raise RuntimeError('no running event loop')
    return _running_loop


def _get_running_loop():
    return _running_loop


def get_event_loop():
    if _running_loop is not None:
        return _running_loop
    if _event_loop is None:
        raise RuntimeError("There is no current event loop in thread 'MainThread'.")
    return _event_loop


def set_event_loop(loop):
    global _event_loop
    if loop is not None and not isinstance(loop, AbstractEventLoop):
        raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
    _event_loop = loop


def new_event_loop():
    return _UnixSelectorEventLoop()


def iscoroutine(obj):
    return isinstance(obj, (types.CoroutineType, Coroutine))


def iscoroutinefunction(func):
    while isinstance(func, types.MethodType):
        func = func.__func__
    return isinstance(func, types.FunctionType) and bool(func.__code__.co_flags & 0x80)


def isfuture(obj):
    return hasattr(obj.__class__, '_asyncio_future_blocking') and obj._asyncio_future_blocking is not None


def current_task(loop=None):
    return _current_tasks.get(get_running_loop() if loop is None else loop)


def all_tasks(loop=None):
    loop = get_running_loop() if loop is None else loop
    return {task for task in loop._tasks if not task.done()}
`;
