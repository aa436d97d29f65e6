# How objects of the built-in types are written: methods of Pickler. Source: as for saving.py.

    # The built-in types.

    def _save_none(self, obj):
        self._write(b'N')

    def _save_bool(self, obj):
        if self.proto >= 2:
            self._write(b'\x88' if obj else b'\x89')
        else:
            self._write(b'I01\n' if obj else b'I00\n')

    def _save_int(self, obj):
        if self.bin and 0 <= obj <= 0xffff:
            self._write(b'K' + _size(obj, 1) if obj <= 0xff else b'M' + _size(obj, 2))
        elif -0x80000000 <= obj <= 0x7fffffff:
            self._write(b'J' + obj.to_bytes(4, 'little', signed=True) if self.bin else b'I%d\n' % obj)
        elif self.proto < 2:
            self._write(b'L%dL\n' % obj)
        else:
            encoded = _small_long(obj)
            if len(encoded) < 256:
                self._write(b'\x8a' + _size(len(encoded), 1) + encoded)
            else:
                self._write(b'\x8b' + _size(len(encoded), 4) + encoded)

    def _save_float(self, obj):
        self._write(b'G' + _double(obj) if self.bin else b'F' + repr(obj).encode('ascii') + b'\n')

    def _save_str(self, obj):
        if not self.bin:
            text = obj.replace('\\', '\\u005c').replace('\0', '\\u0000').replace('\n', '\\u000a')
            text = text.replace('\r', '\\u000d').replace('\x1a', '\\u001a')
            self._write(b'V' + text.encode('raw-unicode-escape') + b'\n')
        else:
            data = obj.encode('utf-8', 'surrogatepass')
            if len(data) < 256 and self.proto >= 4:
                header = b'\x8c' + _size(len(data), 1)
            elif len(data) <= 0xffffffff:
                header = b'X' + _size(len(data), 4)
            else:
                header = b'\x8d' + _size(len(data), 8)
            self._frames.write_long(header, data)
        self.memoize(obj)

    def _save_bytes(self, obj):
        if self.proto < 3:
            if obj:
                # Python 2 had no bytes apart from its str: they are a text there, and are encoded.
                self.save_reduce(_encode, (str(obj, 'latin1'), 'latin1'), obj=obj)
            else:
                self.save_reduce(bytes, (), obj=obj)
            return
        header = b'C' + _size(len(obj), 1) if len(obj) < 256 else b'B' + _size(len(obj), 4)
        self._frames.write_long(header, obj)
        self.memoize(obj)

    def _save_bytearray(self, obj):
        if self.proto >= 5:
            self._frames.write_long(b'\x96' + _size(len(obj), 8), bytes(obj))
            self.memoize(obj)
        elif obj:
            self.save_reduce(bytearray, (bytes(obj),), obj=obj)
        else:
            self.save_reduce(bytearray, (), obj=obj)

    def _save_tuple(self, obj):
        if not obj:
            self._write(b')' if self.bin else b'(t')
            return
        short = len(obj) <= 3 and self.proto >= 2
        if not short:
            self._write(b'(')
        for item in obj:
            self.save(item)
        known = self.memo.get(id(obj))
        if known is not None:
            # It holds itself: what was put on the stack is taken off again.
            self._write(b'0' * len(obj) if short else b'1' if self.bin else b'0' * (len(obj) + 1))
            self._get(known[0])
            return
        self._write(b'\x85\x86\x87'[len(obj) - 1:len(obj)] if short else b't')
        self.memoize(obj)

    def _save_list(self, obj):
        self._write(b']' if self.bin else b'(l')
        self.memoize(obj)
        self._append_all(obj)

    def _save_dict(self, obj):
        self._write(b'}' if self.bin else b'(d')
        self.memoize(obj)
        self._set_all(obj.items())

    def _append_all(self, items):
        if not self.bin:
            for item in items:
                self.save(item)
                self._write(b'a')
            return
        for batch in _batches(items):
            if _alone(batch, items):
                self.save(batch[0])
                self._write(b'a')
            else:
                self._write(b'(')
                for item in batch:
                    self.save(item)
                self._write(b'e')

    def _set_all(self, pairs):
        if not self.bin:
            for pair in pairs:
                self._save_pair(pair)
                self._write(b's')
            return
        for batch in _batches(pairs):
            alone = _alone(batch, pairs)
            if not alone:
                self._write(b'(')
            for pair in batch:
                self._save_pair(pair)
            self._write(b's' if alone else b'u')

    def _save_pair(self, pair):
        if not isinstance(pair, tuple) or len(pair) != 2:
            raise TypeError('dict items iterator must return 2-tuples')
        key, value = pair
        self.save(key)
        self.save(value)

    def _save_set(self, obj):
        if self.proto < 4:
            self.save_reduce(set, (list(obj),), obj=obj)
            return
        self._write(b'\x8f')
        self.memoize(obj)
        for batch in _batches(iter(obj)):
            self._write(b'(')
            for item in batch:
                self.save(item)
            self._write(b'\x90')

    def _save_frozenset(self, obj):
        if self.proto < 4:
            self.save_reduce(frozenset, (list(obj),), obj=obj)
            return
        self._write(b'(')
        for item in obj:
            self.save(item)
        known = self.memo.get(id(obj))
        if known is not None:
            self._write(b'1')
            self._get(known[0])
            return
        self._write(b'\x91')
        self.memoize(obj)


def _no_integer(value):
    raise TypeError(f'{type(value).__name__!r} object cannot be interpreted as an integer')


def _batches(items, size=1000):
    batch = []
    for item in items:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def _alone(batch, items):
    """Whether a batch of one item is written as such: not at the end of a long list or dict."""
    return len(batch) == 1 and (not hasattr(items, '__len__') or len(items) == 1)


def _encode(text, encoding):
    return text.encode(encoding)

_encode.__module__ = '_codecs'
_encode.__qualname__ = _encode.__name__ = 'encode'

_atoms = {type(None): Pickler._save_none, bool: Pickler._save_bool, int: Pickler._save_int, float: Pickler._save_float}
_savers = {str: Pickler._save_str, bytes: Pickler._save_bytes, bytearray: Pickler._save_bytearray,
           tuple: Pickler._save_tuple, list: Pickler._save_list, dict: Pickler._save_dict,
           set: Pickler._save_set, frozenset: Pickler._save_frozenset}
