# The names of things, and the frames in which bytes are written. Source: as for saving.py.

# Names that Python 2 had for modules and for what is in them: protocols below 3 use these.
_old_modules = {'builtins': '__builtin__', 'copyreg': 'copy_reg', 'queue': 'Queue', 'configparser': 'ConfigParser',
                'reprlib': 'repr'}
_old_names = {
    ('builtins', 'range'): ('__builtin__', 'xrange'),
    ('builtins', 'str'): ('__builtin__', 'unicode'),
    ('builtins', 'int'): ('__builtin__', 'long'),
    ('builtins', 'chr'): ('__builtin__', 'unichr'),
    ('functools', 'reduce'): ('__builtin__', 'reduce'),
    ('itertools', 'filterfalse'): ('itertools', 'ifilterfalse'),
    ('itertools', 'zip_longest'): ('itertools', 'izip_longest'),
    ('builtins', 'filter'): ('itertools', 'ifilter'),
    ('builtins', 'map'): ('itertools', 'imap'),
    ('builtins', 'zip'): ('itertools', 'izip'),
    ('sys', 'intern'): ('__builtin__', 'intern'),
    ('collections', 'UserDict'): ('UserDict', 'IterableUserDict'),
    ('collections', 'UserList'): ('UserList', 'UserList'),
    ('collections', 'UserString'): ('UserString', 'UserString'),
}
_kept_exceptions = {'BlockingIOError', 'BrokenPipeError', 'ChildProcessError', 'ConnectionAbortedError', 'ConnectionError',
                    'ConnectionRefusedError', 'ConnectionResetError', 'FileExistsError', 'FileNotFoundError',
                    'InterruptedError', 'IsADirectoryError', 'NotADirectoryError', 'PermissionError',
                    'ProcessLookupError', 'TimeoutError'}
_new_to_old_errors = {name: 'OSError' for name in _kept_exceptions} | {'ModuleNotFoundError': 'ImportError'}
_not_in_two = {'BaseExceptionGroup', 'ExceptionGroup', 'EncodingWarning', 'RecursionError', 'StopAsyncIteration',
               'ResourceWarning', 'PythonFinalizationError', '_IncompleteInputError'}
_of_two = {'UserDict': 'collections', 'UserList': 'collections', 'UserString': 'collections'}


def _old_place(module, name):
    if (module, name) in _old_names:
        return _old_names[module, name]
    if module == 'builtins' and name in _new_to_old_errors:
        return 'exceptions', _new_to_old_errors[name]
    if module == 'builtins' and name not in _not_in_two:
        found = getattr(sys.modules['builtins'], name, None)
        if isinstance(found, type) and issubclass(found, BaseException):
            return 'exceptions', name
    return _old_modules.get(module, module), name


def _new_place(module, name):
    if module == '__builtin__' and name == 'int' or name == 'str' and module == '__builtin__':
        return 'builtins', name
    for new, old in _old_names.items():
        if old == (module, name):
            return new
    if module == 'exceptions':
        return 'builtins', name
    for new, old in _old_modules.items():
        if old == module:
            return new, name
    return _of_two.get(module, module), name


def _double(value):
    room = bytearray(8)
    memoryview(room).cast('d')[0] = value
    return bytes(reversed(room))


def _small_long(value):
    """A whole number in as few bytes as its two's complement needs, lowest first; nothing for 0."""
    if value == 0:
        return b''
    size = (value.bit_length() >> 3) + 1
    encoded = value.to_bytes(size, 'little', signed=True)
    if value < 0 and size > 1 and encoded[-1] == 0xff and encoded[-2] & 0x80:
        encoded = encoded[:-1]
    return encoded


def _size(number, width):
    return number.to_bytes(width, 'little')


_FRAME_TARGET = 64 * 1024
_FRAME_LEAST = 4


class _Frames:
    """What is written from protocol 4 on: in frames, but for what is long."""

    def __init__(self, write):
        self.file_write = write
        self.open = None

    def start(self):
        self.open = bytearray()

    def write(self, data):
        if self.open is None:
            self.file_write(data)
        else:
            self.open += data

    def boundary(self):
        if self.open is not None and len(self.open) >= _FRAME_TARGET:
            self.flush()

    def flush(self):
        data = self.open
        if data:
            if len(data) >= _FRAME_LEAST:
                self.file_write(b'\x95' + _size(len(data), 8))
            self.file_write(bytes(data))
            self.open = bytearray()

    def write_long(self, header, data):
        if self.open is None or len(data) < _FRAME_TARGET:
            self.write(header + data)
            return
        self.flush()
        self.file_write(header)
        self.file_write(data)

    def end(self):
        if self.open is not None:
            self.flush()
            self.open = None


def _whichmodule(obj, name):
    """The name of the module that an object is found in."""
    module = getattr(obj, '__module__', None)
    if module is not None:
        return module
    for module_name, module in sys.modules.copy().items():
        if module_name in ('__main__', '__mp_main__') or module is None:
            continue
        try:
            if _getattribute(module, name)[0] is obj:
                return module_name
        except AttributeError:
            pass
    return '__main__'


def _getattribute(obj, name):
    """(what a dotted name means in an object, the object that has it)."""
    parent = obj
    for part in name.split('.'):
        if part == '<locals>':
            raise AttributeError(f"Can't get local attribute {name!r} on {obj!r}")
        parent, obj = obj, getattr(obj, part)
    return obj, parent
