# The event loop. Source: the library reference of 3.13, PEP 3156.


class AbstractEventLoop:
    """What event loops have in common; a loop that has it does it."""


def _undone(name, is_coroutine):
    def undone(self, *args, **kwargs):
        raise NotImplementedError

    async def undone_later(self, *args, **kwargs):
        raise NotImplementedError
    function = undone_later if is_coroutine else undone
    function.__name__, function.__qualname__ = name, f'AbstractEventLoop.{name}'
    setattr(AbstractEventLoop, name, function)

for _name in """run_forever run_until_complete stop is_running is_closed close call_soon call_soon_threadsafe call_later call_at
        time create_future create_task run_in_executor set_default_executor add_reader remove_reader add_writer remove_writer
        add_signal_handler remove_signal_handler set_task_factory get_task_factory get_exception_handler set_exception_handler
        default_exception_handler call_exception_handler get_debug set_debug""".split():
    _undone(_name, False)
for _name in """shutdown_asyncgens shutdown_default_executor getaddrinfo getnameinfo create_connection create_server sendfile
        start_tls create_unix_connection create_unix_server connect_accepted_socket create_datagram_endpoint connect_read_pipe
        connect_write_pipe subprocess_shell subprocess_exec sock_recv sock_recv_into sock_recvfrom sock_recvfrom_into
        sock_sendall sock_sendto sock_connect sock_accept sock_sendfile""".split():
    _undone(_name, True)
del _name


class BaseEventLoop(AbstractEventLoop):
    """Runs callbacks in the order in which they were asked for, and timers when nothing else is left to do."""

    def __init__(self):
        self._ready, self._timers = deque(), []
        self._stopping = self._closed = self._debug = False
        self._timer_numbers = 0
        self._exception_handler = self._task_factory = None
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
        timer = TimerHandle(when, callback, args, self, context, number=self._timer_numbers)
        heapq.heappush(self._timers, timer)
        return timer

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        self._check_closed()
        if self._task_factory is None:
            return Task(coro, loop=self, name=name, context=context)
        task = self._task_factory(self, coro, **({} if context is None else {'context': context}))
        if name is not None:
            task.set_name(name)
        return task

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError('task factory must be a callable or None')
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

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
        self._asyncgens[id(agen)] = weakref.ref(agen)

    def _asyncgen_dies(self, agen):
        self._asyncgens.pop(id(agen), None)
        if not self._closed:
            self.call_soon(self.create_task, agen.aclose())

    async def shutdown_asyncgens(self):
        closing = [agen for agen in (reference() for reference in self._asyncgens.values()) if agen is not None]
        self._asyncgens.clear()
        results = await gather(*[agen.aclose() for agen in closing], return_exceptions=True) if closing else ()
        for result, agen in zip(results, closing):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    'message': f'an error occurred during closing of asynchronous generator {agen!r}',
                    'exception': result, 'asyncgen': agen})

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


class AbstractEventLoopPolicy:
    """What says which loop is the current one."""

    def get_event_loop(self):
        if _event_loop is None:
            set_event_loop(new_event_loop())
        return _event_loop

    def set_event_loop(self, loop):
        set_event_loop(loop)

    def new_event_loop(self):
        return new_event_loop()


class DefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """The policy where none is set."""


def get_event_loop_policy():
    global _event_loop_policy
    if _event_loop_policy is None:
        _event_loop_policy = DefaultEventLoopPolicy()
    return _event_loop_policy


def set_event_loop_policy(policy):
    global _event_loop_policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError(f"policy must be an instance of AbstractEventLoopPolicy or None, not '{type(policy).__name__}'")
    _event_loop_policy = policy


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
