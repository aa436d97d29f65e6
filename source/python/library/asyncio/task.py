# Tasks. Source: the library reference of 3.13.


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
        _take_on(coro)
        is_eager = eager_start and self._loop.is_running()
        if not is_eager:
            self._loop.call_soon(self._step, context=self._context)
        _register_task(self)
        if is_eager:
            self._context.run(self._step)

    def _info(self):
        info = super()._info()
        if self._num_cancels_requested and not self.done():
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
        return info

    def get_stack(self, *, limit=None):
        """The frames where the coroutine waits, or those that its exception left: the newest, or oldest, `limit` of them."""
        frame, traceback, frames = getattr(self._coro, 'cr_frame', None), None, []
        if frame is None and self._exception is not None:
            traceback = self._exception.__traceback__
        while (frame or traceback) is not None and (limit is None or len(frames) < limit):
            if frame is not None:
                frames.insert(0, frame)
                frame = frame.f_back
            else:
                frames.append(traceback.tb_frame)
                traceback = traceback.tb_next
        return frames

    def print_stack(self, *, limit=None, file=None):
        """Print where the coroutine waits, as a traceback."""
        from traceback import StackSummary, print_list
        frames = self.get_stack(limit=limit)
        what = 'Stack' if self._exception is None else 'Traceback'
        print(f'{what} for {self!r} (most recent call last):' if frames else f'No stack for {self!r}', file=file)
        print_list(StackSummary.extract((frame, frame.f_lineno) for frame in frames), file=file or sys.stderr)
        if frames and self._exception is not None:
            print(f'{type(self._exception).__name__}: {self._exception}', file=file)

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
                _unregister_task(self)
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
            self._cancelled_exc = _from_coroutine(cancelled)
            super().cancel()
        except (KeyboardInterrupt, SystemExit) as leaving:
            super().set_exception(leaving)
            raise
        except BaseException as raised:
            super().set_exception(_from_coroutine(raised))
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
        error = None
        try:
            future.result()
        except BaseException as raised:
            error = raised
        # Outside of the handler: the coroutine handles nothing when it goes on.
        self._step(error)
        self = error = None

Task.__module__ = '_asyncio'


def _from_coroutine(error):
    """The error with no row of the task's own in its traceback, which would hold the task."""
    return error.with_traceback(error.__traceback__.tb_next)


def _register_task(task):
    _tasks[task] = None


def _unregister_task(task):
    _tasks.pop(task, None)


def _enter_task(loop, task):
    current = _current_tasks.get(loop)
    if current is not None:
        raise RuntimeError(f'Cannot enter into task {task!r} while another task {current!r} is being executed.')
    _current_tasks[loop] = task


def _leave_task(loop, task):
    current = _current_tasks.get(loop)
    if current is not task:
        raise RuntimeError(f'Leaving task {task!r} does not match the current task {current!r}.')
    del _current_tasks[loop]


def current_task(loop=None):
    return _current_tasks.get(get_running_loop() if loop is None else loop)


def all_tasks(loop=None):
    loop = get_running_loop() if loop is None else loop
    return {task for task in list(_tasks) if _loop_of(task) is loop and not task.done()}


def _loop_of(task):
    return task.get_loop() if hasattr(task, 'get_loop') else task._loop


def create_eager_task_factory(custom_task_constructor):
    """A task factory whose tasks begin at once, as far as they come without waiting."""
    def factory(loop, coro, *, name=None, context=None):
        return custom_task_constructor(coro, loop=loop, name=name, context=context, eager_start=True)
    return factory

eager_task_factory = create_eager_task_factory(Task)

# CPython has a form of these in C and one in Python: here one plays both.
_PyFuture, _PyTask = Future, Task
_py_register_task, _py_unregister_task = _register_task, _unregister_task
_py_enter_task, _py_leave_task, _py_current_task = _enter_task, _leave_task, current_task
