# Futures. Source: the library reference of 3.13.


class _Unretrieved:
    """Goes with a future that failed: if that dies before anybody has asked for its exception, it tells."""

    def __init__(self, future):
        self.future = object.__new__(type(future))  # one of the same fields: the future itself is gone when it is shown
        self.future.__dict__.update(future.__dict__)

    def __del__(self):
        future = self.future
        if future is not None:
            future._loop.call_exception_handler({
                'message': f'{type(future).__name__} exception was never retrieved',
                'exception': future._exception, 'future': future})


class Future:
    """A result that is not there yet."""

    _asyncio_future_blocking = False
    _source_traceback = None
    __class_getitem__ = classmethod(types.GenericAlias)

    def __init__(self, *, loop=None):
        self._loop = get_event_loop() if loop is None else loop
        self._state, self._callbacks = _PENDING, []
        self._result = self._exception = self._cancel_message = self._cancelled_exc = None
        self._unretrieved = None

    @property
    def _log_traceback(self):
        return self._unretrieved is not None

    @_log_traceback.setter
    def _log_traceback(self, value):
        if value:
            raise ValueError('_log_traceback can only be set to False')
        if self._unretrieved is not None:
            self._unretrieved.future = self._unretrieved = None

    def _info(self):
        info = [self._state.lower()]
        if self._state == _FINISHED:
            info.append(f'result={self._result!r}' if self._exception is None else f'exception={self._exception!r}')
        if self._callbacks:
            shown = [_callback_text(callback) for callback, _ in self._callbacks]
            shown[1:-1] = [f'<{len(shown) - 2} more>'] if len(shown) > 2 else []
            info.append(f"cb=[{', '.join(shown)}]")
        return info

    def __repr__(self):
        return f"<{type(self).__name__} {' '.join(self._info())}>"

    def get_loop(self):
        if '_loop' not in self.__dict__:
            raise RuntimeError('Future object is not initialized.')
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
        self._unretrieved = _Unretrieved(self)
        self._schedule_callbacks()

    def __await__(self):
        if not self.done():
            self._asyncio_future_blocking = True
            yield self
        if not self.done():
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__

Future.__module__ = '_asyncio'
