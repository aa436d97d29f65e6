# The streams that live in memory; there are no files. Source: the library reference of 3.13.
"""Streams in memory."""

from _builtin_class import named as _named

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
        lines = []
        size = 0
        for line in self:
            lines.append(line)
            size += len(line)
            if hint is not None and 0 < hint <= size:
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


class StringIO(TextIOBase):
    """Text I/O implementation using an in-memory buffer."""

    line_buffering = False

    def __init__(self, initial_value='', newline='\n'):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"newline must be str or None, not {type(newline).__name__}")
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline!r}')
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f'initial_value must be str or None, not {type(initial_value).__name__}')
        self._newline = newline
        self._parts = []  # what was written at the end since the text was last put together
        self._text = ''
        self._length = 0  # of all
        self._place = 0
        if initial_value:
            self.write(initial_value)
            self._place = 0

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    def _translate(self, s):
        if self._newline is None:
            return s.replace('\r\n', '\n').replace('\r', '\n')
        return s if self._newline in ('', '\n') else s.replace('\n', self._newline)

    def _whole(self):
        if self._parts:
            self._text += ''.join(self._parts)
            self._parts = []
        return self._text

    def getvalue(self):
        """Retrieve the entire contents of the object."""
        self._check()
        return self._whole()

    def tell(self):
        self._check()
        return self._place

    def seek(self, pos, whence=0, /):
        self._check()
        if whence not in (0, 1, 2):
            raise ValueError(f'Invalid whence ({whence}, should be 0, 1 or 2)')
        if whence == 0 and pos < 0:
            raise ValueError(f'Negative seek position {pos}')
        if whence != 0 and pos != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        if whence == 0:
            self._place = pos
        elif whence == 2:
            self._place = len(self._whole())
        return self._place

    def truncate(self, size=None, /):
        self._check()
        size = self._place if size is None else size
        if size < 0:
            raise ValueError(f'Negative size value {size}')
        self._text = self._whole()[:size]
        self._length = len(self._text)
        return size

    def read(self, size=-1, /):
        self._check()
        size = _size(size)
        text = self._whole()
        end = len(text) if size < 0 else self._place + size
        found = text[self._place:end]
        self._place += len(found)
        return found

    def readline(self, size=-1, /):
        self._check()
        size = _size(size)
        text = self._whole()
        end = self._line_end(text)
        if 0 <= size < end - self._place:
            end = self._place + size
        found = text[self._place:end]
        self._place += len(found)
        return found

    def _line_end(self, text):
        if self._newline != '':
            mark = self._newline or '\n'
            end = text.find(mark, self._place)
            return len(text) if end < 0 else end + len(mark)
        for place in range(self._place, len(text)):
            if text[place] == '\n':
                return place + 1
            if text[place] == '\r':
                return place + 2 if text[place + 1:place + 2] == '\n' else place + 1
        return len(text)

    def write(self, s, /):
        """Write string to file; return the number of characters."""
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        self._check()
        count = len(s)
        if not s:
            return 0
        s = self._translate(s)
        if self._place == self._length:
            self._parts.append(s)
            self._place = self._length = self._place + len(s)
            return count
        whole = self._whole()
        if self._place > len(whole):
            whole += '\0' * (self._place - len(whole))
        self._text = whole[:self._place] + s + whole[self._place + len(s):]
        self._length = len(self._text)
        self._place += len(s)
        return count

    def close(self):
        self.closed = True
        self._text = ''
        self._parts = []


class BytesIO(BufferedIOBase):
    """Buffered I/O implementation using an in-memory bytes buffer."""

    def __init__(self, initial_bytes=b''):
        if isinstance(initial_bytes, (str, int)):
            raise TypeError(f"a bytes-like object is required, not '{type(initial_bytes).__name__}'")
        self._data = bytearray(b'' if initial_bytes is None else initial_bytes)
        self._place = 0

    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    def getvalue(self):
        """Retrieve the entire contents of the BytesIO object."""
        self._check()
        return bytes(self._data)

    def tell(self):
        self._check()
        return self._place

    def seek(self, pos, whence=0, /):
        self._check()
        if whence == 0:
            if pos < 0:
                raise ValueError(f'negative seek value {pos}')
        elif whence == 1:
            pos += self._place
        elif whence == 2:
            pos += len(self._data)
        else:
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        self._place = max(pos, 0)
        return self._place

    def truncate(self, size=None, /):
        self._check()
        size = self._place if size is None else size
        if size < 0:
            raise ValueError(f'negative size value {size}')
        del self._data[size:]
        return size

    def read(self, size=-1, /):
        self._check()
        size = _size(size)
        end = len(self._data) if size < 0 else self._place + size
        found = bytes(self._data[self._place:end])
        self._place += len(found)
        return found

    read1 = read

    def readline(self, size=-1, /):
        self._check()
        size = _size(size)
        end = self._data.find(b'\n', self._place) + 1 or len(self._data)
        if 0 <= size < end - self._place:
            end = self._place + size
        found = bytes(self._data[self._place:end])
        self._place += len(found)
        return found

    def readinto(self, buffer, /):
        found = self.read(len(buffer))
        buffer[:len(found)] = found
        return len(found)

    def write(self, b, /):
        """Write bytes to file; return the number of bytes."""
        self._check()
        if isinstance(b, str) or not hasattr(b, '__len__'):
            raise TypeError(f"a bytes-like object is required, not '{type(b).__name__}'")
        b = bytes(b)
        data = self._data
        if b and self._place > len(data):
            data.extend(bytes(self._place - len(data)))
        data[self._place:self._place + len(b)] = b
        self._place += len(b)
        return len(b)

    def close(self):
        self.closed = True
        self._data = bytearray()


for _class in IOBase, RawIOBase, BufferedIOBase, TextIOBase, StringIO, BytesIO:
    _class.__module__ = '_io'
    _named(_class)
UnsupportedOperation.__module__ = 'io'
del _class
