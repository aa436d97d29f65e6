# Bytes as streams. Source: the library reference of 3.13.


class BytesIO(BufferedIOBase):
    """Buffered I/O implementation using an in-memory bytes buffer."""

    __slots__ = '_data', '_place'

    def __init__(self, initial_bytes=b''):
        self._data = bytearray(b'' if initial_bytes is None else memoryview(initial_bytes))
        self._place = 0

    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    @property
    def closed(self):
        return getattr(self, '_data', b'') is None  # one that pickle is making has none yet

    def __getstate__(self):
        self._check()
        return bytes(self._data), self._place, dict(self.__dict__) or None

    def __setstate__(self, state):
        self._check()
        _check_state(self, state, 3)
        self._data = bytearray(memoryview(state[0]))
        self._place = state[1]
        self.__dict__.update(state[2] or {})

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    def getvalue(self):
        """Retrieve the entire contents of the BytesIO object."""
        self._check()
        return bytes(self._data)

    def getbuffer(self):
        """Get a read-write view over the contents of the BytesIO object."""
        self._check()
        return memoryview(self._data)

    def tell(self):
        self._check()
        return self._place

    def seek(self, pos, whence=0, /):
        self._check()
        pos = _index(pos)
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
        size = self._place if size is None else _index(size)
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
        self._data = None


for _class in IOBase, RawIOBase, BufferedIOBase, TextIOBase, StringIO, BytesIO:
    _class.__module__ = '_io'
    _named(_class)
UnsupportedOperation.__module__ = 'io'
del _class
