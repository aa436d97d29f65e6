"""Arrays of numbers as far as tests of memoryview and bytes go: a list that shows itself as bytes."""

import struct


class array:
    def __init__(self, typecode, initializer=()):
        if typecode not in 'bBuwhHiIlLqQfd':
            raise ValueError('bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)')
        self.typecode = typecode
        self.itemsize = struct.calcsize(typecode.replace('u', 'i').replace('w', 'i'))
        self._bytes = bytearray()
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        else:
            self.extend(initializer)

    def _items(self):
        return memoryview(self._bytes).cast('B').cast(self.typecode)

    def __buffer__(self, flags):
        return self._items()

    def append(self, item):
        self._bytes += struct.pack(self.typecode, item)

    def extend(self, items):
        for item in items:
            self.append(item)

    def frombytes(self, data):
        if len(data) % self.itemsize:
            raise ValueError('bytes length not a multiple of item size')
        self._bytes += data

    def tobytes(self):
        return bytes(self._bytes)

    def tolist(self):
        return self._items().tolist()

    def __len__(self):
        return len(self._bytes) // self.itemsize

    def __iter__(self):
        return iter(self.tolist())

    def __getitem__(self, key):
        found = self.tolist()[key]
        return array(self.typecode, found) if isinstance(key, slice) else found

    def __setitem__(self, key, value):
        items = self.tolist()
        items[key] = value
        self._bytes[:] = b''.join(struct.pack(self.typecode, item) for item in items)

    def __eq__(self, other):
        return self.tolist() == other.tolist() if isinstance(other, array) else NotImplemented

    __hash__ = None

    def __repr__(self):
        return f'array({self.typecode!r}, {self.tolist()})' if len(self) else f'array({self.typecode!r})'
