# Taking objects apart. Source: the library reference of 3.13, PEP 307, PEP 3154, Lib/pickletools.py's table
# of opcodes.
"""pickle - objects as bytes, and back"""

import copyreg
import io
import sys
from functools import partial, reduce
from types import FunctionType

__all__ = ['PickleError', 'PicklingError', 'UnpicklingError', 'Pickler', 'Unpickler', 'dump', 'dumps', 'load', 'loads']

format_version = '4.0'
compatible_formats = ['1.0', '1.1', '1.2', '1.3', '2.0', '3.0', '4.0', '5.0']
HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4


class PickleError(Exception):
    __module__ = '_pickle'


class PicklingError(PickleError):
    __module__ = '_pickle'


class UnpicklingError(PickleError):
    __module__ = '_pickle'


class Pickler:
    """Writes objects to a file, each object once."""

    __module__ = '_pickle'

    def __init__(self, file, protocol=None, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        protocol = protocol.__index__() if hasattr(protocol, '__index__') else _no_integer(protocol)
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError(f'pickle protocol must be <= {HIGHEST_PROTOCOL}')
        if buffer_callback is not None and protocol < 5:
            raise ValueError('buffer_callback needs protocol >= 5')
        try:
            write = file.write
        except AttributeError:
            raise TypeError("file must have a 'write' attribute") from None
        self._frames = _Frames(write)
        self.memo = {}
        self.proto = protocol
        self.bin = int(protocol >= 1)
        self.fast = 0
        self.fix_imports = fix_imports and protocol < 3

    def clear_memo(self):
        self.memo.clear()

    def persistent_id(self, obj):
        return None

    def dump(self, obj):
        """Write one object."""
        if not hasattr(self, '_frames'):
            raise PicklingError(f'Pickler.__init__() was not called by {type(self).__name__}.__init__()')
        frames = self._frames
        self._write = frames.write
        if self.proto >= 2:
            frames.write(b'\x80' + _size(self.proto, 1))
        if self.proto >= 4:
            frames.start()
        self.save(obj)
        frames.write(b'.')
        frames.end()

    def memoize(self, obj):
        if self.fast:
            return
        place = len(self.memo)
        self.memo[id(obj)] = place, obj
        if self.proto >= 4:
            self._write(b'\x94')
        elif not self.bin:
            self._write(b'p%d\n' % place)
        elif place < 256:
            self._write(b'q' + _size(place, 1))
        else:
            self._write(b'r' + _size(place, 4))

    def _get(self, place):
        if not self.bin:
            self._write(b'g%d\n' % place)
        elif place < 256:
            self._write(b'h' + _size(place, 1))
        else:
            self._write(b'j' + _size(place, 4))

    def save(self, obj, persistent=True):
        if persistent:
            known = self.persistent_id(obj)
            if known is not None:
                self._save_persistent(known)
                return
        kind = type(obj)
        quick = _atoms.get(kind)
        if quick is not None:
            quick(self, obj)
            self._frames.boundary()
            return
        known = self.memo.get(id(obj))
        if known is not None:
            self._get(known[0])
            return
        saver = _savers.get(kind)
        if saver is not None:
            saver(self, obj)
        else:
            self._save_other(obj, kind)
        self._frames.boundary()

    def _save_persistent(self, known):
        if self.bin:
            self.save(known, persistent=False)
            self._write(b'Q')
            return
        try:
            self._write(b'P' + str(known).encode('ascii') + b'\n')
        except UnicodeEncodeError:
            raise PicklingError('persistent IDs in protocol 0 must be ASCII strings') from None

    def _save_other(self, obj, kind):
        override = getattr(self, 'reducer_override', None)
        made = NotImplemented if override is None else override(obj)
        if made is NotImplemented:
            if kind is FunctionType:
                return self.save_global(obj)
            found = getattr(self, 'dispatch_table', copyreg.dispatch_table).get(kind)
            if found is not None:
                made = found(obj)
            elif issubclass(kind, type):
                return self._save_type(obj)
            elif (method := getattr(obj, '__reduce_ex__', None)) is not None:
                made = method(self.proto)
            elif (method := getattr(obj, '__reduce__', None)) is not None:
                made = method()
            else:
                raise PicklingError(f"can't pickle {kind.__name__!r} object: {obj!r}")
        if isinstance(made, str):
            return self.save_global(obj, made)
        if not isinstance(made, tuple):
            raise PicklingError('__reduce__ must return a string or tuple')
        if not 2 <= len(made) <= 6:
            raise PicklingError('tuple returned by __reduce__ must contain 2 through 6 elements')
        self.save_reduce(*made, obj=obj)

    def _save_type(self, obj):
        for value in (None, NotImplemented, ...):
            if obj is type(value):
                return self.save_reduce(type, (value,), obj=obj)
        self.save_global(obj)

    def save_reduce(self, func, args, state=None, listitems=None, dictitems=None, state_setter=None, *, obj=None):
        """How an object is made again: a callable, what it is given, and what is done then."""
        if not callable(func):
            raise PicklingError('first item of the tuple returned by __reduce__ must be callable')
        if not isinstance(args, tuple):
            raise PicklingError('second item of the tuple returned by __reduce__ must be a tuple')
        for value, which in ((listitems, 'fourth'), (dictitems, 'fifth')):
            if value is not None and not hasattr(type(value), '__next__'):
                raise PicklingError(f'{which} element of the tuple returned by __reduce__ must be an iterator, '
                                    f'not {type(value).__name__}')
        if state_setter is not None and not callable(state_setter):
            raise PicklingError('sixth element of the tuple returned by __reduce__ must be a function, '
                                f'not {type(state_setter).__name__}')
        name = getattr(func, '__name__', '')
        if self.proto >= 2 and name == '__newobj__':
            self._save_new(args, obj)
        elif self.proto >= 2 and name == '__newobj_ex__':
            self._save_new_ex(args)
        else:
            self.save(func)
            self.save(args)
            self._write(b'R')
        if obj is not None:
            known = self.memo.get(id(obj))
            if known is not None:
                # While it was taken apart it came to be known: a tuple that holds itself.
                self._write(b'0')
                self._get(known[0])
            else:
                self.memoize(obj)
        if listitems is not None:
            self._append_all(listitems)
        if dictitems is not None:
            self._set_all(dictitems)
        if state is None:
            return
        if state_setter is None:
            self.save(state)
            self._write(b'b')
        else:
            self.save(state_setter)
            self.save(obj)
            self.save(state)
            self._write(b'\x86R0')

    def _save_new(self, args, obj):
        if not args:
            raise PicklingError('__newobj__ arglist is empty')
        cls = args[0]
        if not hasattr(cls, '__new__'):
            raise PicklingError('args[0] from __newobj__ args has no __new__')
        if obj is not None and cls is not getattr(obj, '__class__', None):
            raise PicklingError('args[0] from __newobj__ args has the wrong class')
        self.save(cls)
        self.save(args[1:])
        self._write(b'\x81')

    def _save_new_ex(self, args):
        if len(args) != 3:
            raise PicklingError(f'length of the NEWOBJ_EX argument tuple must be exactly 3, not {len(args)}')
        cls, args, kwargs = args
        if self.proto >= 4:
            self.save(cls)
            self.save(args)
            self.save(kwargs)
            self._write(b'\x92')
        else:
            self.save(partial(cls.__new__, cls, *args, **kwargs))
            self.save(())
            self._write(b'R')

    def save_global(self, obj, name=None):
        """An object by the name under which it is found."""
        if name is None:
            name = getattr(obj, '__qualname__', None) or obj.__name__
        parts = name.split('.')
        if '<locals>' in parts:
            raise AttributeError(f"Can't get local object {name!r}")
        if obj is _encode:
            self._write_global('_codecs', parts)
            return self.memoize(obj)
        module_name = _whichmodule(obj, name)
        try:
            __import__(module_name)
            module = sys.modules[module_name]
        except (ImportError, ValueError, KeyError) as error:
            raise PicklingError(f"Can't pickle {obj!r}: import of module {module_name!r} failed") from None
        try:
            found, parent = _getattribute(module, name)
        except AttributeError:
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module_name} failed") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
        if self.proto >= 2:
            code = copyreg._extension_registry.get((module_name, name))
            if code is not None:
                width = 1 if code < 0x100 else 2 if code < 0x10000 else 4
                self._write({1: b'\x82', 2: b'\x83', 4: b'\x84'}[width] + _size(code, width))
                return
        if self.proto >= 4:
            self.save(module_name)
            self.save(name)
            self._write(b'\x93')
        else:
            self._write_global(module_name, parts)
        self.memoize(obj)

    def _write_global(self, module_name, parts):
        for _ in parts[1:]:
            self.save(getattr)
            if self.proto < 2:
                self._write(b'(')
        name = parts[0]
        if self.fix_imports:
            module_name, name = _old_place(module_name, name)
        encoding = 'utf-8' if self.proto >= 3 else 'ascii'
        try:
            self._write(b'c' + module_name.encode(encoding) + b'\n' + name.encode(encoding) + b'\n')
        except UnicodeEncodeError:
            raise PicklingError(f"can't pickle global identifier '{module_name}.{name}' "
                                f'using pickle protocol {self.proto}') from None
        for part in parts[1:]:
            self.save(part)
            self._write(b'tR' if self.proto < 2 else b'\x86R')
