/** The second part of the module `asyncio`: waiting for several, timeouts, task groups, run. Source: the library reference of 3.13. */
export const asyncioTasksSource = `

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED'


def create_task(coro, *, name=None, context=None):
    """A task of the running loop, begun at the loop's next turn."""
    return get_running_loop().create_task(coro, name=name, context=context)


def ensure_future(coro_or_future, *, loop=None):
    if isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future._loop:
            raise ValueError('The future belongs to a different loop than the one specified as the loop argument')
        return coro_or_future
    if not iscoroutine(coro_or_future):
        if not hasattr(coro_or_future, '__await__'):
            raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')

        async def _wrap_awaitable(awaitable):
            return await awaitable
        coro_or_future = _wrap_awaitable(coro_or_future)
    if loop is None:
        loop = get_event_loop()
    return loop.create_task(coro_or_future)


class _Turn:
    """Awaited, lets the loop take one turn."""

    def __await__(self):
        yield


async def sleep(delay, result=None):
    """Wait for so many seconds: others run meanwhile."""
    if delay <= 0:
        await _Turn()
        return result
    if delay != delay:
        raise ValueError('Invalid delay: NaN (not a number)')
    loop = get_running_loop()
    future = loop.create_future()
    timer = loop.call_later(delay, _set_unless_done, future, result)
    try:
        return await future
    finally:
        timer.cancel()


def _set_unless_done(future, result):
    if not future.done():
        future.set_result(result)


class _GatheringFuture(Future):
    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children, self._cancel_requested = children, False

    def cancel(self, msg=None):
        if self.done():
            return False
        asked = [child.cancel(msg=msg) for child in self._children]
        if any(asked):
            self._cancel_requested = True
        return any(asked)


def gather(*coros_or_futures, return_exceptions=False):
    """The results of all, in the order given."""
    if not coros_or_futures:
        outer = get_event_loop().create_future()
        outer.set_result([])
        return outer
    made, children, unique = {}, [], []
    loop, outer, finished = None, None, 0

    def one_done(child):
        nonlocal finished
        finished += 1
        if outer is None or outer.done():
            if not child.cancelled():
                child.exception()
            return
        if not return_exceptions:
            if child.cancelled():
                outer.set_exception(child._make_cancelled_error())
                return
            error = child.exception()
            if error is not None:
                outer.set_exception(error)
                return
        if finished == len(unique):
            results = []
            for each in children:
                if each.cancelled():
                    message = each._cancel_message
                    results.append(CancelledError('' if message is None else message))
                else:
                    results.append(each.exception() or each.result())
            if outer._cancel_requested:
                outer.set_exception(child._make_cancelled_error())
            else:
                outer.set_result(results)

    for each in coros_or_futures:
        if id(each) not in made:
            child = ensure_future(each, loop=loop)
            loop = child._loop if loop is None else loop
            made[id(each)] = child
            unique.append(child)
        children.append(made[id(each)])
    outer = _GatheringFuture(children, loop=loop)
    for child in unique:
        child.add_done_callback(one_done)
    return outer


def shield(arg):
    """Wait for it without its being cancelled when the waiting is."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner._loop.create_future()

    def inner_done(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()
        elif inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def outer_done(outer):
        if not inner.done():
            inner.remove_done_callback(inner_done)
    inner.add_done_callback(inner_done)
    outer.add_done_callback(outer_done)
    return outer


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Wait for tasks: a set of those done and a set of those pending."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f'expect a list of futures, not {type(fs).__name__}')
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    fs = list(dict.fromkeys(fs))
    if any(iscoroutine(each) for each in fs):
        raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
    loop = get_running_loop()

    def enough():
        if all(each.done() for each in fs):
            return True
        if return_when == FIRST_COMPLETED:
            return any(each.done() for each in fs)
        return return_when == FIRST_EXCEPTION and any(
            each.done() and not each.cancelled() and each.exception() is not None for each in fs)

    if not enough():
        waiter = loop.create_future()
        timer = None if timeout is None else loop.call_later(timeout, _set_unless_done, waiter, None)

        def one_done(_):
            if enough():
                _set_unless_done(waiter, None)
        for each in fs:
            each.add_done_callback(one_done)
        try:
            await waiter
        finally:
            if timer is not None:
                timer.cancel()
            for each in fs:
                each.remove_done_callback(one_done)
    return {each for each in fs if each.done()}, {each for each in fs if not each.done()}


async def wait_for(fut, timeout):
    """The result, if it comes in time. Errors: TimeoutError."""
    if fut is not None and not isfuture(fut) and not iscoroutine(fut) and not hasattr(fut, '__await__'):
        raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        fut.cancel()
        await wait([fut])
        try:
            return fut.result()
        except CancelledError as error:
            raise TimeoutError from error
    async with globals()['timeout'](timeout):
        return await fut


class _AsCompletedIterator:
    """as_completed(): awaitables one by one in 'for', finished futures in 'async for'."""

    def __init__(self, aws, timeout):
        self._done, self._waiters = deque(), deque()
        loop = get_event_loop()
        todo = dict.fromkeys(ensure_future(each, loop=loop) for each in aws)
        self._left = len(todo)
        self._loop, self._todo = loop, todo
        self._timer = loop.call_later(timeout, self._timed_out) if todo and timeout is not None else None
        for each in todo:
            each.add_done_callback(self._one_done)

    def __aiter__(self):
        return self

    def __iter__(self):
        return self

    async def __anext__(self):
        if not self._left:
            raise StopAsyncIteration
        self._left -= 1
        return await self._next()

    def __next__(self):
        if not self._left:
            raise StopIteration
        self._left -= 1

        async def _wait_for_one():
            return (await self._next()).result()
        return _wait_for_one()

    async def _next(self):
        while not self._done:
            waiter = self._loop.create_future()
            self._waiters.append(waiter)
            await waiter
        found = self._done.popleft()
        if found is None:
            raise TimeoutError
        return found

    def _wake(self):
        while self._waiters:
            waiter = self._waiters.popleft()
            if not waiter.done():
                waiter.set_result(None)
                break

    def _one_done(self, future):
        if future not in self._todo:
            return
        del self._todo[future]
        self._done.append(future)
        self._wake()
        if not self._todo and self._timer is not None:
            self._timer.cancel()

    def _timed_out(self):
        for each in self._todo:
            each.remove_done_callback(self._one_done)
            self._done.append(None)
            self._wake()
        self._todo.clear()


def as_completed(fs, *, timeout=None):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f'expect an iterable of futures, not {type(fs).__name__}')
    return _AsCompletedIterator(fs, timeout)


async def to_thread(func, /, *args, **kwargs):
    context = contextvars.copy_context()
    return await get_running_loop().run_in_executor(None, lambda: context.run(func, *args, **kwargs))


def run_coroutine_threadsafe(coro, loop):
    return ensure_future(coro, loop=loop)


def wrap_future(future, *, loop=None):
    return future


class Timeout:
    """timeout(): cancels the task when its time has come, and makes a TimeoutError of that."""

    def __init__(self, when):
        self._state, self._task, self._timer, self._when = 'created', None, None, when

    def when(self):
        return self._when

    def reschedule(self, when):
        if self._state != 'active':
            if self._state == 'created':
                raise RuntimeError('Timeout has not been entered')
            raise RuntimeError(f'Cannot change state of {self._state} Timeout')
        self._when = when
        if self._timer is not None:
            self._timer.cancel()
        if when is None:
            self._timer = None
        else:
            loop = get_running_loop()
            self._timer = loop.call_soon(self._on_timeout) if when <= loop.time() else loop.call_at(when, self._on_timeout)

    def expired(self):
        return self._state in ('expiring', 'expired')

    def __repr__(self):
        info = ['']
        if self._state == 'active':
            info.append(f"when={None if self._when is None else round(self._when, 3)}")
        return f"<Timeout [{self._state}]{' '.join(info)}>"

    async def __aenter__(self):
        if self._state != 'created':
            raise RuntimeError('Timeout has already been entered')
        task = current_task()
        if task is None:
            raise RuntimeError('Timeout should be used inside a task')
        self._state, self._task, self._cancelling = 'active', task, task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._state == 'expiring':
            self._state = 'expired'
            if self._task.uncancel() <= self._cancelling and exc_type is not None:
                if issubclass(exc_type, CancelledError):
                    raise TimeoutError from exc_val
        elif self._state == 'active':
            self._state = 'exited'
        return None

    def _on_timeout(self):
        self._task.cancel()
        self._state, self._timer = 'expiring', None


def timeout(delay):
    return Timeout(get_running_loop().time() + delay if delay is not None else None)


def timeout_at(when):
    return Timeout(when)


class TaskGroup:
    """Tasks that end together: where one fails the others are cancelled."""

    def __init__(self):
        self._entered = self._exiting = self._aborting = self._parent_cancel_requested = False
        self._loop = self._parent_task = self._base_error = self._on_completed = None
        self._tasks, self._errors = {}, []

    def __repr__(self):
        info = ['']
        if self._tasks:
            info.append(f'tasks={len(self._tasks)}')
        if self._errors:
            info.append(f'errors={len(self._errors)}')
        if self._aborting:
            info.append('cancelling')
        elif self._entered:
            info.append('entered')
        return f"<TaskGroup{' '.join(info)}>"

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f'TaskGroup {self!r} has already been entered')
        self._loop, self._parent_task = get_running_loop(), current_task()
        if self._parent_task is None:
            raise RuntimeError(f'TaskGroup {self!r} cannot determine the parent task')
        self._entered = True
        return self

    async def __aexit__(self, et, exc, tb):
        self._exiting = True
        cancelled = exc if et is not None and issubclass(et, CancelledError) else None
        if et is not None and self._is_base_error(exc) and self._base_error is None:
            self._base_error = exc
        if et is not None and not self._aborting:
            self._abort()
        while self._tasks:
            if self._on_completed is None:
                self._on_completed = self._loop.create_future()
            try:
                await self._on_completed
            except CancelledError as error:
                if not self._aborting:
                    cancelled = error
                    self._abort()
            self._on_completed = None
        if self._base_error is not None:
            raise self._base_error
        if self._parent_cancel_requested and self._parent_task.uncancel() == 0:
            cancelled = None
        if cancelled is not None and not self._errors:
            raise cancelled
        if et is not None and not issubclass(et, CancelledError):
            self._errors.append(exc)
        if self._errors:
            if self._parent_task.cancelling():
                self._parent_task.uncancel()
                self._parent_task.cancel()
            try:
                raise BaseExceptionGroup('unhandled errors in a TaskGroup', self._errors) from None
            finally:
                exc = cancelled = None

    def create_task(self, coro, *, name=None, context=None):
        wrong = None
        if not self._entered:
            wrong = 'has not been entered'
        elif self._exiting and not self._tasks:
            wrong = 'is finished'
        elif self._aborting:
            wrong = 'is shutting down'
        if wrong is not None:
            coro.close()
            raise RuntimeError(f'TaskGroup {self!r} {wrong}')
        task = self._loop.create_task(coro, name=name, context=context)
        self._tasks[task] = None
        task.add_done_callback(self._on_task_done)
        return task

    @staticmethod
    def _is_base_error(error):
        return isinstance(error, (SystemExit, KeyboardInterrupt))

    def _abort(self):
        self._aborting = True
        for task in list(self._tasks):
            if not task.done():
                task.cancel()

    def _on_task_done(self, task):
        self._tasks.pop(task, None)
        if self._on_completed is not None and not self._tasks and not self._on_completed.done():
            self._on_completed.set_result(True)
        if task.cancelled() or task.exception() is None:
            return
        error = task.exception()
        self._errors.append(error)
        if self._is_base_error(error) and self._base_error is None:
            self._base_error = error
        if self._parent_task.done():
            self._loop.call_exception_handler({
                'message': f'Task {task!r} has errored out but its parent task {self._parent_task} is already completed',
                'exception': error, 'task': task})
            return
        if not self._aborting and not self._parent_cancel_requested:
            self._abort()
            self._parent_cancel_requested = True
            self._parent_task.cancel()


class Runner:
    """Runs coroutines one after another in one loop, and cleans up after them."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._state, self._debug, self._loop_factory = 'created', debug, loop_factory
        self._loop = self._context = None

    def __enter__(self):
        self._begin()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()

    def _begin(self):
        if self._state == 'closed':
            raise RuntimeError('Runner is closed')
        if self._state == 'created':
            self._loop = new_event_loop() if self._loop_factory is None else self._loop_factory()
            if self._debug is not None:
                self._loop.set_debug(self._debug)
            self._context, self._state = contextvars.copy_context(), 'initialized'

    def get_loop(self):
        self._begin()
        return self._loop

    def run(self, coro, *, context=None):
        if not iscoroutine(coro):
            raise ValueError(f'a coroutine was expected, got {coro!r}')
        if _running_loop is not None:
            raise RuntimeError('Runner.run() cannot be called from a running event loop')
        self._begin()
        set_event_loop(self._loop)
        task = self._loop.create_task(coro, context=self._context if context is None else context)
        return self._loop.run_until_complete(task)

    def close(self):
        if self._state != 'initialized':
            return
        loop = self._loop
        try:
            left = [task for task in loop._tasks if not task.done()]
            for task in left:
                task.cancel()
            if left:
                loop.run_until_complete(_all_of(left))
                for task in left:
                    if not task.cancelled() and task.exception() is not None:
                        loop.call_exception_handler({'message': 'unhandled exception during asyncio.run() shutdown',
                                                     'exception': task.exception(), 'task': task})
            loop.run_until_complete(loop.shutdown_asyncgens())
        finally:
            set_event_loop(None)
            loop.close()
            self._loop, self._state = None, 'closed'


async def _all_of(tasks):
    await gather(*tasks, return_exceptions=True)


def run(main, *, debug=None, loop_factory=None):
    """Run a coroutine to its end, in a loop of its own."""
    if _running_loop is not None:
        raise RuntimeError('asyncio.run() cannot be called from a running event loop')
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)
`;
