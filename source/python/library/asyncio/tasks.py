# Waiting for several tasks. Source: the library reference of 3.13.

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
    future = _Timed(loop=loop)
    future._timer = loop.call_later(delay, _set_unless_done, future, result)
    return await future


class _Timed(Future):
    """Its result comes with the clock. Whoever waits for it needs no `try`, which would make him dear to watch."""

    def cancel(self, msg=None):
        self._timer.cancel()
        return super().cancel(msg=msg)

_Timed.__name__ = _Timed.__qualname__ = 'Future'


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
        todo = dict.fromkeys(ensure_future(each, loop=loop) for each in dict.fromkeys(aws))
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
