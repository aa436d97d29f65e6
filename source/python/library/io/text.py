# Texts as streams. Source: the library reference of 3.13.


class StringIO(TextIOBase):
    """Text I/O implementation using an in-memory buffer."""

    __slots__ = '_newline', '_parts', '_text', '_length', '_place', '_ends'
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
        self._ends = set()  # of lines, as they were written
        if initial_value:
            self.write(initial_value)
            self._place = 0

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    @property
    def closed(self):
        return getattr(self, '_text', '') is None  # one that pickle is making has none yet

    @property
    def newlines(self):
        found = tuple(end for end in ('\r', '\n', '\r\n') if end in self._ends)
        return found if len(found) > 1 else found[0] if found else None

    def __getstate__(self):
        self._check()
        return self._whole(), self._newline, self._place, dict(self.__dict__) or None

    def __setstate__(self, state):
        self._check()
        _check_state(self, state, 4)
        text, newline, place, others = state
        if not isinstance(newline, str | None):
            raise TypeError(f'newline must be str or None, not {type(newline).__name__}')
        StringIO.__init__(self, '', newline)
        if not isinstance(text, str):
            raise TypeError(f"initial_value must be str or None, not {type(text).__name__}")
        self._text, self._length, self._place = text, len(text), place
        self.__dict__.update(others or {})

    def _note_ends(self, s):
        rest = s.replace('\r\n', '')
        self._ends.update(end for end, there in (('\r\n', len(rest) < len(s)), ('\r', '\r' in rest), ('\n', '\n' in rest)) if there)

    def _translate(self, s):
        if not self._newline:
            self._note_ends(s)
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
        pos = _index(pos)
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
        size = self._place if size is None else _index(size)
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
        self._text = None
        self._parts = []
