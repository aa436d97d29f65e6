# Queues, and the names of the module. Source: the library reference of 3.13.


class QueueEmpty(Exception):
    """There is nothing in the queue."""


class QueueFull(Exception):
    """There is no room in the queue."""


class QueueShutDown(Exception):
    """The queue was shut down."""


class Queue:
    """First in, first out; who finds it empty or full waits."""

    __class_getitem__ = classmethod(types.GenericAlias)

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._getters, self._putters = deque(), deque()
        self._unfinished_tasks, self._finished, self._is_shutdown = 0, Event(), False
        self._finished.set()
        self._init(maxsize)

    def _init(self, maxsize):
        self._queue = deque()

    def _get(self):
        return self._queue.popleft()

    def _put(self, item):
        self._queue.append(item)

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x} {self._format()}>'

    def __str__(self):
        return f'<{type(self).__name__} {self._format()}>'

    def _format(self):
        parts = [f'maxsize={self._maxsize!r}']
        if self._queue:
            parts.append(f'_queue={list(self._queue)!r}')
        if self._getters:
            parts.append(f'_getters[{len(self._getters)}]')
        if self._putters:
            parts.append(f'_putters[{len(self._putters)}]')
        if self._unfinished_tasks:
            parts.append(f'tasks={self._unfinished_tasks}')
        if self._is_shutdown:
            parts.append('shutdown')
        return ' '.join(parts)

    def _wake_next(self, waiters):
        while waiters:
            waiter = waiters.popleft()
            if not waiter.done():
                waiter.set_result(None)
                break

    maxsize = property(lambda self: self._maxsize)

    def qsize(self):
        return len(self._queue)

    def empty(self):
        return not self._queue

    def full(self):
        return self._maxsize > 0 and self.qsize() >= self._maxsize

    async def put(self, item):
        while self.full():
            if self._is_shutdown:
                raise QueueShutDown
            await self._wait_in(self._putters, self.full)
        return self.put_nowait(item)

    def put_nowait(self, item):
        if self._is_shutdown:
            raise QueueShutDown
        if self.full():
            raise QueueFull
        self._put(item)
        self._unfinished_tasks += 1
        self._finished.clear()
        self._wake_next(self._getters)

    async def get(self):
        while self.empty():
            if self._is_shutdown:
                raise QueueShutDown
            await self._wait_in(self._getters, self.empty)
        return self.get_nowait()

    def get_nowait(self):
        if self.empty():
            raise QueueShutDown if self._is_shutdown else QueueEmpty
        item = self._get()
        self._wake_next(self._putters)
        return item

    async def _wait_in(self, waiters, still):
        waiter = get_running_loop().create_future()
        waiters.append(waiter)
        try:
            await waiter
        except BaseException:
            waiter.cancel()
            if waiter in waiters:
                waiters.remove(waiter)
            if not still() and not waiter.cancelled():
                self._wake_next(waiters)
            raise

    def task_done(self):
        if self._unfinished_tasks <= 0:
            raise ValueError('task_done() called too many times')
        self._unfinished_tasks -= 1
        if self._unfinished_tasks == 0:
            self._finished.set()

    async def join(self):
        if self._unfinished_tasks > 0:
            await self._finished.wait()

    def shutdown(self, immediate=False):
        self._is_shutdown = True
        if immediate:
            while not self.empty():
                self._get()
                if self._unfinished_tasks > 0:
                    self._unfinished_tasks -= 1
            if self._unfinished_tasks == 0:
                self._finished.set()
        for waiters in (self._getters, self._putters):
            while waiters:
                self._wake_next(waiters)


class PriorityQueue(Queue):
    """Gives the lowest first."""

    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        heapq.heappush(self._queue, item)

    def _get(self):
        return heapq.heappop(self._queue)


class LifoQueue(Queue):
    """Gives the last first."""

    def _init(self, maxsize):
        self._queue = []

    def _get(self):
        return self._queue.pop()

for _each in (QueueEmpty, QueueFull, QueueShutDown, Queue, PriorityQueue, LifoQueue):
    _each.__module__ = 'asyncio.queues'

__all__ = ['AbstractEventLoop', 'ALL_COMPLETED', 'Barrier', 'BaseEventLoop', 'BoundedSemaphore', 'BrokenBarrierError',
           'CancelledError', 'Condition', 'Event', 'EventLoop', 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'Future', 'Handle',
           'IncompleteReadError', 'InvalidStateError', 'LifoQueue', 'LimitOverrunError', 'Lock', 'PriorityQueue',
           'Queue', 'QueueEmpty', 'QueueFull', 'QueueShutDown', 'Runner', 'SelectorEventLoop', 'Semaphore',
           'SendfileNotAvailableError', 'Task', 'TaskGroup', 'Timeout', 'TimeoutError', 'TimerHandle', 'all_tasks',
           'as_completed', 'create_eager_task_factory', 'create_task', 'current_task', 'eager_task_factory', 'ensure_future', 'gather', 'get_event_loop',
           'get_running_loop', 'iscoroutine', 'iscoroutinefunction', 'isfuture', 'new_event_loop', 'run',
           'run_coroutine_threadsafe', 'set_event_loop', 'set_event_loop_policy', 'AbstractEventLoopPolicy', 'DefaultEventLoopPolicy', 'get_event_loop_policy', 'shield', 'sleep', 'timeout', 'timeout_at', 'to_thread',
           'wait', 'wait_for', 'wrap_future']
