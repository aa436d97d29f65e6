# namedtuple and OrderedDict; deque and defaultdict are native (modules/collections/).
# Source: the library reference of 3.13.
"""collections - containers beside list, dict, set and tuple"""

import _collections_abc
from _builtin_class import named as _named
from _collections import deque, defaultdict, _count_elements, _tuplegetter, _deque_iterator, _deque_reverse_iterator, _ordered_iterator, _ordered_view
from operator import itemgetter
import sys

abc = sys.modules['collections.abc'] = _collections_abc

__all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString',
           'defaultdict', 'deque', 'namedtuple']

_collections_abc.MutableSequence.register(deque)
_keywords = frozenset('''False None True and as assert async await break class continue def del elif else except
    finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'''.split())


def _checked_names(typename, field_names, rename):
    if rename:
        seen = set()
        for index, name in enumerate(field_names):
            if (not name.isidentifier() or name in _keywords
                    or name.startswith('_') or name in seen):
                field_names[index] = f'_{index}'
            seen.add(name)
    for name in [typename, *field_names]:
        if type(name) is not str:
            raise TypeError('Type names and field names must be strings')
        if not name.isidentifier():
            raise ValueError('Type names and field names must be valid '
                             f'identifiers: {name!r}')
        if name in _keywords:
            raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')
    seen = set()
    for name in field_names:
        if name.startswith('_') and not rename:
            raise ValueError(f'Field names cannot start with an underscore: {name!r}')
        if name in seen:
            raise ValueError(f'Encountered duplicate field name: {name!r}')
        seen.add(name)


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Makes a subclass of tuple whose fields have names."""
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    field_names = list(map(str, field_names))
    typename = sys.intern(str(typename))
    _checked_names(typename, field_names, rename)
    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(field_names):
            raise TypeError('Got more default values than field names')
        field_defaults = dict(zip(field_names[len(field_names) - len(defaults):], defaults))
    field_names = tuple(field_names)
    count = len(field_names)
    parameters = ', '.join(field_names)
    arguments = parameters + ',' if count == 1 else parameters
    make = tuple.__new__
    __new__ = eval(f'lambda _cls, {parameters}: make(_cls, ({arguments}))',
                   {'make': make, '__builtins__': {}, '__name__': f'namedtuple_{typename}'})
    __new__.__name__ = '__new__'
    __new__.__qualname__ = f'{typename}.__new__'
    __new__.__doc__ = f'Create new instance of {typename}({parameters})'
    if defaults is not None:
        __new__.__defaults__ = defaults

    @classmethod
    def _make(cls, iterable):
        result = make(cls, iterable)
        if len(result) != count:
            raise TypeError(f'Expected {count} arguments, got {len(result)}')
        return result

    def _replace(self, /, **kwds):
        result = self._make(kwds.pop(name, value) for name, value in zip(field_names, self))
        if kwds:
            raise TypeError(f'Got unexpected field names: {list(kwds)!r}')
        return result

    def __repr__(self):
        shown = ', '.join(f'{name}={value!r}' for name, value in zip(field_names, self))
        return f'{self.__class__.__name__}({shown})'

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        return tuple(self)

    _make.__func__.__doc__ = f'Make a new {typename} object from a sequence or iterable'
    _replace.__doc__ = f'Return a new {typename} object replacing specified fields with new values'
    __repr__.__doc__ = 'Return a nicely formatted representation string'
    _asdict.__doc__ = 'Return a new dict which maps field names to their values.'
    __getnewargs__.__doc__ = 'Return self as a plain tuple.  Used by copy and pickle.'
    methods = [_make.__func__, _replace, __repr__, _asdict, __getnewargs__]
    for method in methods:
        method.__qualname__ = f'{typename}.{method.__name__}'
    namespace = {
        '__doc__': f'{typename}({parameters})',
        '__slots__': (),
        '_fields': field_names,
        '_field_defaults': field_defaults,
        '__new__': __new__,
        '_make': _make,
        '__replace__': _replace,
        '_replace': _replace,
        '__repr__': __repr__,
        '_asdict': _asdict,
        '__getnewargs__': __getnewargs__,
        '__match_args__': field_names,
    }
    for index, name in enumerate(field_names):
        namespace[name] = _tuplegetter(index, f'Alias for field number {index}')
    result = type(typename, (tuple,), namespace)
    if module is None:
        module = sys._getframe(1).f_globals.get('__name__', '__main__')
    if module is not None:
        result.__module__ = module
    return result


_showing = set()  # the ids of the OrderedDicts that are being printed


_absent = object()


def _fill(mapping, name, args, kwds):
    # As every mapping is updated: item by item, by its own __setitem__.
    if len(args) > 1:
        given = len(args)
        raise TypeError(f'{name}() takes at most 1 positional argument ({given} given)' if name
                        else f'expected at most 1 arguments, got {given}')
    for other in args:
        if type(other) is not dict and hasattr(other, 'keys'):
            for key in other.keys():
                mapping[key] = other[key]
            continue
        for pair in other.items() if hasattr(other, 'items') else other:
            items = list(pair)
            if len(items) < 2:
                raise ValueError(f'need more than {len(items)} value{"" if items else "s"} to unpack')
            if len(items) > 2:
                raise ValueError('too many values to unpack (expected 2)')
            mapping[items[0]] = items[1]
    for key, value in kwds.items():
        mapping[key] = value


@_named
class OrderedDict(dict):
    """A dict that can be reordered, and whose order counts in comparisons with another."""

    def __init__(self, /, *args, **kwds):
        _fill(self, '', args, kwds)

    def update(self, /, *args, **kwds):
        """Set the items of another mapping, or of pairs, and those given by name."""
        _fill(self, 'update', args, kwds)

    def __ior__(self, other):
        _fill(self, '', (other,), {})
        return self

    def move_to_end(self, key, last=True):
        """Move an existing key to the end, or to the beginning if last is false."""
        value = dict.pop(self, key)
        if last:
            dict.__setitem__(self, key, value)
        else:
            others = list(dict.items(self))
            dict.clear(self)
            dict.__setitem__(self, key, value)
            dict.update(self, others)

    def __iter__(self):
        return _ordered_iterator(self, False)

    def __reversed__(self):
        return _ordered_iterator(self, True)

    def keys(self):
        return _ordered_view(self, 'keys')

    def values(self):
        return _ordered_view(self, 'values')

    def items(self):
        return _ordered_view(self, 'items')

    def pop(self, key, default=_absent):
        """Remove a key and return its value, or the default."""
        return dict.pop(self, key) if default is _absent else dict.pop(self, key, default)

    def setdefault(self, key, default=None):
        """The value of a key, which is set to the default if it is not there."""
        return dict.setdefault(self, key, default)

    def __sizeof__(self):
        return dict.__sizeof__(self) + 56 + 48 * len(self)

    def popitem(self, last=True):
        """Remove and return a (key, value) pair: the last one, or the first if last is false."""
        if not self:
            raise KeyError('dictionary is empty')
        if last:
            return dict.popitem(self)
        key = next(dict.__iter__(self))
        return key, dict.pop(self, key)

    def copy(self):
        """A shallow copy."""
        made = self.__class__()
        for key in self:
            made[key] = self[key]
        return made

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """A new OrderedDict with these keys, all with the same value."""
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def __reduce__(self):
        return self.__class__, (), self.__getstate__(), None, iter(self.items())

    def __eq__(self, other):
        equal = dict.__eq__(self, other)
        if equal is True and isinstance(other, OrderedDict):
            return len(self) == len(other) and all(a is b or a == b for a, b in zip(self, other))
        return equal

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    def __repr__(self):
        if not self:
            return f'{self.__class__.__name__}()'
        if id(self) in _showing:
            return '...'
        _showing.add(id(self))
        try:
            return f'{self.__class__.__name__}({dict(self.items())!r})'
        finally:
            _showing.discard(id(self))

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = self.__class__(self)
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = self.__class__(other)
        result.update(self)
        return result
