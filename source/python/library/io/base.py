# The streams that live in memory; there are no files. Source: the library reference of 3.13.
"""Streams in memory."""

from _builtin_class import named as _named
from operator import index as _index

__all__ = ['BytesIO', 'StringIO', 'IOBase', 'RawIOBase', 'BufferedIOBase', 'TextIOBase',
           'UnsupportedOperation', 'SEEK_SET', 'SEEK_CUR', 'SEEK_END']

SEEK_SET, SEEK_CUR, SEEK_END = range(3)
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
    """The base of all streams."""

    closed = False

    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed file')

    def close(self):
        self.closed = True

    def flush(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    def readable(self):
        return False

    writable = seekable = readable

    def isatty(self):
        self._check()
        return False

    def fileno(self):
        raise UnsupportedOperation('fileno')

    def detach(self):
        raise UnsupportedOperation('detach')

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *exc_info):
        self.close()

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=None, /):
        hint = _size(hint)
        lines = []
        size = 0
        for line in self:
            lines.append(line)
            size += len(line)
            if 0 < hint <= size:
                break
        return lines

    def writelines(self, lines, /):
        self._check()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    pass


class BufferedIOBase(IOBase):
    pass


class TextIOBase(IOBase):
    encoding = errors = newlines = None


def _size(size):
    if size is None:
        return -1
    if not hasattr(type(size), '__index__'):
        raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'")
    return size.__index__()


def _check_state(stream, state, count):
    """What pickle kept of a stream: its contents, a place and other attributes. Errors: TypeError, ValueError."""
    name = type(stream).__qualname__
    if not isinstance(state, tuple) or len(state) != count:
        raise TypeError(f'{name}.__setstate__ argument should be {count}-tuple, got {type(state).__name__}')
    *_, place, others = state
    if not isinstance(place, int):
        raise TypeError(f'{"third" if count == 4 else "second"} item of state must be an integer, got {type(place).__name__}')
    if place < 0:
        raise ValueError('position value cannot be negative')
    if not isinstance(others, dict | None):
        raise TypeError(f'{"fourth" if count == 4 else "third"} item of state should be a dict, got a {type(others).__name__}')
