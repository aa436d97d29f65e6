# Making objects again. Source: as for saving.py.


class _Reading:
    """The bytes of a pickle, from a file."""

    def __init__(self, file):
        self.file_read = file.read
        self.file_line = file.readline

    def read(self, count):
        data = self.file_read(count)
        if len(data) < count:
            raise UnpicklingError('pickle data was truncated')
        return data

    def line(self):
        data = self.file_line()
        if not data.endswith(b'\n'):
            raise UnpicklingError('pickle data was truncated')
        return data[:-1]

    def number(self, width, signed=False):
        return int.from_bytes(self.read(width), 'little', signed=signed)


class Unpickler:
    """Reads objects from a file."""

    __module__ = '_pickle'

    def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=()):
        if not hasattr(file, 'read') or not hasattr(file, 'readline'):
            raise TypeError("file must have 'read' and 'readline' attributes")
        self._in = _Reading(file)
        self.memo = {}
        self.encoding = encoding
        self.errors = errors
        self.proto = 0
        self.fix_imports = fix_imports

    def persistent_load(self, pid):
        raise UnpicklingError('A load persistent id instruction was encountered, '
                              'but no persistent_load function was specified.')

    def find_class(self, module_name, global_name):
        """What a module has under a name, which may have dots."""
        if self.proto < 3 and self.fix_imports:
            module_name, global_name = _new_place(module_name, global_name)
        if (module_name, global_name) == ('_codecs', 'encode'):
            return _encode
        __import__(module_name)
        module = sys.modules[module_name]
        names = global_name if self.proto >= 4 else None
        try:
            return _getattribute(module, names)[0] if names else getattr(module, global_name)
        except AttributeError:
            raise AttributeError(f"Can't get attribute {global_name!r} on {module!r}") from None

    def load(self):
        """Read one object."""
        if not hasattr(self, '_in'):
            raise UnpicklingError(f'Unpickler.__init__() was not called by {type(self).__name__}.__init__()')
        self._stack = []
        self._marks = []
        self.proto = 0
        read = self._in.file_read
        while True:
            code = read(1)
            if not code:
                raise EOFError('Ran out of input')
            if code == b'.':
                return self._pop()
            opcode = _opcodes.get(code)
            if opcode is None:
                shown = chr(code[0]) if 32 <= code[0] < 127 else f'\\x{code[0]:02x}'
                raise UnpicklingError(f"invalid load key, '{shown}'.")
            opcode(self)

    # The stack; a mark is how high it was.

    def _push(self, value):
        self._stack.append(value)

    def _need(self, count):
        """The stack has so many values above the last mark."""
        fence = self._marks[-1] if self._marks else 0
        if len(self._stack) - fence < count:
            raise UnpicklingError('unexpected MARK found' if self._marks and len(self._stack) >= count
                                  else 'unpickling stack underflow')

    def _pop(self):
        self._need(1)
        return self._stack.pop()

    def _pop_all(self, count):
        self._need(count)
        values = self._stack[len(self._stack) - count:]
        del self._stack[len(self._stack) - count:]
        return values

    def _pop_mark(self):
        if not self._marks:
            raise UnpicklingError('could not find MARK')
        place = self._marks.pop()
        values = self._stack[place:]
        del self._stack[place:]
        return values

    def _top(self):
        self._need(1)
        return self._stack[-1]

    # The opcodes.

    def _protocol(self):
        self.proto = self._in.number(1)
        if self.proto > HIGHEST_PROTOCOL:
            raise ValueError(f'unsupported pickle protocol: {self.proto}')

    def _int_line(self):
        line = self._in.line()
        if line in (b'00', b'01'):
            return self._push(line == b'01')
        try:
            self._push(int(line, 0))
        except ValueError:
            raise ValueError('could not convert string to int') from None

    def _long(self, width):
        data = self._in.read(self._in.number(width))
        self._push(int.from_bytes(data, 'little', signed=True))

    def _float_line(self):
        try:
            self._push(float(self._in.line()))
        except ValueError:
            raise ValueError('could not convert string to float') from None

    def _double(self):
        room = bytearray(reversed(self._in.read(8)))
        self._push(memoryview(room).cast('d')[0])

    def _old_text(self, data):
        """A str of Python 2."""
        self._push(data if self.encoding == 'bytes' else str(data, self.encoding, self.errors))

    def _string_line(self):
        line = self._in.line().strip()
        if len(line) < 2 or line[:1] != line[-1:] or line[:1] not in (b'"', b"'"):
            raise UnpicklingError('the STRING opcode argument must be quoted')
        self._old_text(eval(b'b' + line))

    def _text(self, width):
        self._push(str(self._in.read(self._in.number(width)), 'utf-8', 'surrogatepass'))

    def _bytes(self, width):
        self._push(self._in.read(self._in.number(width)))

    def _pair_of(self, count):
        self._push(tuple(self._pop_all(count)))

    def _dict(self):
        items = self._pop_mark()
        if len(items) % 2:
            raise UnpicklingError('odd number of items for DICT')
        self._push(dict(zip(items[::2], items[1::2])))

    def _append(self):
        self._need(2)
        value = self._stack.pop()
        self._extend(self._stack[-1], [value])

    def _appends(self):
        items = self._pop_mark()
        self._extend(self._top(), items)

    def _extend(self, target, items):
        if not items:
            return
        if type(target) is list:
            target.extend(items)
            return
        extend = getattr(target, 'extend', None)
        if extend is not None:
            extend(items)
        else:
            append = target.append
            for item in items:
                append(item)

    def _set_item(self):
        self._need(3)
        value = self._stack.pop()
        key = self._stack.pop()
        self._stack[-1][key] = value

    def _set_items(self):
        items = self._pop_mark()
        target = self._top()
        if len(items) % 2:
            raise UnpicklingError('odd number of items for SETITEMS')
        for key, value in zip(items[::2], items[1::2]):
            target[key] = value

    def _add_items(self):
        items = self._pop_mark()
        target = self._top()
        if isinstance(target, set):
            target.update(items)
        else:
            add = target.add
            for item in items:
                add(item)

    def _pop_one(self):
        if self._marks and self._marks[-1] == len(self._stack):
            self._marks.pop()
        else:
            self._pop()

    def _get(self, place):
        try:
            self._push(self.memo[place])
        except KeyError:
            raise UnpicklingError(f'Memo value not found at index {place}') from None

    def _put(self, place):
        self.memo[place] = self._top()

    def _global(self):
        module = self._in.line().decode('utf-8')
        self._push(self.find_class(module, self._in.line().decode('utf-8')))

    def _stack_global(self):
        module, name = self._pop_all(2)
        if type(module) is not str or type(name) is not str:
            raise UnpicklingError('STACK_GLOBAL requires str')
        self._push(self.find_class(module, name))

    def _extension(self, width):
        code = self._in.number(width)
        if code in copyreg._extension_cache:
            return self._push(copyreg._extension_cache[code])
        key = copyreg._inverted_registry.get(code)
        if key is None:
            if code <= 0:
                raise UnpicklingError('EXT specifies code <= 0')
            raise ValueError(f'unregistered extension code {code}')
        found = copyreg._extension_cache[code] = self.find_class(*key)
        self._push(found)

    def _reduce(self):
        func, args = self._pop_all(2)
        self._push(func(*args))

    def _new(self):
        cls, args = self._pop_all(2)
        self._push(self._made_new('NEWOBJ', cls, args, {}))

    def _new_ex(self):
        cls, args, kwargs = self._pop_all(3)
        self._push(self._made_new('NEWOBJ_EX', cls, args, kwargs))

    def _made_new(self, opcode, cls, args, kwargs):
        if not isinstance(cls, type):
            raise UnpicklingError(f'{opcode} class argument must be a type, not {type(cls).__name__}')
        return cls.__new__(cls, *args, **kwargs)

    def _instance(self):
        items = self._pop_mark()
        module = self._in.line().decode('ascii')
        self._instantiate(self.find_class(module, self._in.line().decode('ascii')), items)

    def _object(self):
        cls, *args = self._pop_mark()
        self._instantiate(cls, args)

    def _instantiate(self, cls, args):
        plain = not args and isinstance(cls, type) and not hasattr(cls, '__getinitargs__')
        self._push(cls.__new__(cls) if plain else cls(*args))

    def _build(self):
        self._need(2)
        state = self._stack.pop()
        made = self._stack[-1]
        set_state = getattr(made, '__setstate__', None)
        if set_state is not None:
            set_state(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            if not isinstance(state, dict):
                raise UnpicklingError('state is not a dictionary')
            attributes = made.__dict__
            for name, value in state.items():
                attributes[sys.intern(name) if type(name) is str else name] = value
        if slots is not None:
            if not isinstance(slots, dict):
                raise UnpicklingError('slot state is not a dictionary')
            for name, value in slots.items():
                setattr(made, name, value)


_opcodes = {
    b'\x80': Unpickler._protocol,
    b'\x95': lambda self: self._in.number(8),
    b'(': lambda self: self._marks.append(len(self._stack)),
    b'N': lambda self: self._push(None),
    b'\x88': lambda self: self._push(True),
    b'\x89': lambda self: self._push(False),
    b'I': Unpickler._int_line,
    b'J': lambda self: self._push(self._in.number(4, signed=True)),
    b'K': lambda self: self._push(self._in.number(1)),
    b'M': lambda self: self._push(self._in.number(2)),
    b'L': lambda self: self._push(int(self._in.line().removesuffix(b'L'), 0)),
    b'\x8a': lambda self: self._long(1),
    b'\x8b': lambda self: self._long(4),
    b'F': Unpickler._float_line,
    b'G': Unpickler._double,
    b'S': Unpickler._string_line,
    b'T': lambda self: self._old_text(self._in.read(self._in.number(4))),
    b'U': lambda self: self._old_text(self._in.read(self._in.number(1))),
    b'V': lambda self: self._push(str(self._in.line(), 'raw-unicode-escape')),
    b'X': lambda self: self._text(4),
    b'\x8c': lambda self: self._text(1),
    b'\x8d': lambda self: self._text(8),
    b'B': lambda self: self._bytes(4),
    b'C': lambda self: self._bytes(1),
    b'\x8e': lambda self: self._bytes(8),
    b'\x96': lambda self: self._push(bytearray(self._in.read(self._in.number(8)))),
    b')': lambda self: self._push(()),
    b't': lambda self: self._push(tuple(self._pop_mark())),
    b'\x85': lambda self: self._pair_of(1),
    b'\x86': lambda self: self._pair_of(2),
    b'\x87': lambda self: self._pair_of(3),
    b']': lambda self: self._push([]),
    b'l': lambda self: self._push(self._pop_mark()),
    b'a': Unpickler._append,
    b'e': Unpickler._appends,
    b'}': lambda self: self._push({}),
    b'd': Unpickler._dict,
    b's': Unpickler._set_item,
    b'u': Unpickler._set_items,
    b'\x8f': lambda self: self._push(set()),
    b'\x90': Unpickler._add_items,
    b'\x91': lambda self: self._push(frozenset(self._pop_mark())),
    b'0': Unpickler._pop_one,
    b'1': lambda self: self._pop_mark() and None,
    b'2': lambda self: self._push(self._top()),
    b'g': lambda self: self._get(int(self._in.line())),
    b'h': lambda self: self._get(self._in.number(1)),
    b'j': lambda self: self._get(self._in.number(4)),
    b'p': lambda self: self._put(int(self._in.line())),
    b'q': lambda self: self._put(self._in.number(1)),
    b'r': lambda self: self._put(self._in.number(4)),
    b'\x94': lambda self: self._put(len(self.memo)),
    b'c': Unpickler._global,
    b'\x93': Unpickler._stack_global,
    b'\x82': lambda self: self._extension(1),
    b'\x83': lambda self: self._extension(2),
    b'\x84': lambda self: self._extension(4),
    b'R': Unpickler._reduce,
    b'\x81': Unpickler._new,
    b'\x92': Unpickler._new_ex,
    b'i': Unpickler._instance,
    b'o': Unpickler._object,
    b'b': Unpickler._build,
    b'P': lambda self: self._push(self.persistent_load(self._in.line().decode('ascii'))),
    b'Q': lambda self: self._push(self.persistent_load(self._pop())),
}
