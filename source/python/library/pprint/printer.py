# The printer, and how the built-in containers are written. Source: the library reference of 3.13.

import sys
import types
from io import StringIO

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    """Pretty-print a Python object to a stream [default is sys.stdout]."""
    PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth, compact=compact,
                  sort_dicts=sort_dicts, underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
            underscore_numbers=False):
    """Format a Python object into a pretty-printed representation."""
    return PrettyPrinter(indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """Pretty-print a Python object"""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """Version of repr() which can handle recursive data structures."""
    return PrettyPrinter()._text(object, {}, None, 0)[0]


def isreadable(object):
    """Determine if saferepr(object) is readable by eval()."""
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    """Determine if object requires a recursive representation."""
    return PrettyPrinter().isrecursive(object)


class _Key:
    # Orders what cannot be compared by type and address.
    __slots__ = ['object']

    def __init__(self, object):
        self.object = object

    def __lt__(self, other):
        try:
            return self.object < other.object
        except TypeError:
            return ((str(type(self.object)), id(self.object))
                    < (str(type(other.object)), id(other.object)))


def _pair_key(pair):
    return _Key(pair[0]), _Key(pair[1])


class PrettyPrinter(_Collections):
    """Handle pretty printing operations onto a stream using a set of configured parameters."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent = int(indent)
        width = int(width)
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            self._format(object, self._stream, 0, 0, {}, 0)
            self._stream.write('\n')

    def pformat(self, object):
        stream = StringIO()
        self._format(object, stream, 0, 0, {}, 0)
        return stream.getvalue()

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        text, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """Format object for a specific context, returning a string
        and flags indicating whether the representation is 'readable'
        and whether the object represents a recursive construct."""
        return self._text(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        text, readable, recursive = self.format(object, context.copy(), self._depth, level)
        return text

    def _format(self, object, stream, indent, allowance, context, level):
        mark = id(object)
        if mark in context:
            stream.write(_recursion(object))
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            show = self._many_lines(object)
            if show is not None:
                context[mark] = 1
                show(object, stream, indent, allowance, context, level + 1)
                del context[mark]
                return
        stream.write(text)

    def _many_lines(self, object):
        # How an object is written that does not fit on a line.
        cls = type(object)
        method = cls.__repr__
        if method is dict.__repr__:
            return self._dict
        if method is list.__repr__:
            return lambda *args: self._sequence('[', ']', *args)
        if method is tuple.__repr__:
            return lambda *args: self._sequence('(', ',)' if len(object) == 1 else ')', *args)
        if method in (set.__repr__, frozenset.__repr__):
            return self._set if object else None
        if method is str.__repr__:
            return self._str
        if method in (bytes.__repr__, bytearray.__repr__):
            return self._bytes
        if method is types.MappingProxyType.__repr__:
            return self._mapping_proxy
        if method is types.SimpleNamespace.__repr__:
            return self._namespace
        code = getattr(method, '__code__', None)
        if hasattr(cls, '__dataclass_fields__') and code is not None and code.co_filename == '<dataclasses>':
            return self._dataclass
        module = cls.__module__
        if module == 'collections' and cls.__name__ in _collections:
            return getattr(self, _collections[cls.__name__])
        return None

    def _dict(self, object, stream, indent, allowance, context, level):
        stream.write('{')
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * ' ')
        if len(object):
            items = sorted(object.items(), key=_pair_key) if self._sort_dicts else object.items()
            self._dict_items(items, stream, indent, allowance + 1, context, level)
        stream.write('}')

    def _dict_items(self, items, stream, indent, allowance, context, level):
        indent += self._indent_per_level
        last = len(items) - 1
        for i, (key, value) in enumerate(items):
            text = self._repr(key, context, level)
            stream.write(f'{text}: ')
            self._format(value, stream, indent + len(text) + 2, allowance if i == last else 1, context, level)
            if i != last:
                stream.write(',\n' + ' ' * indent)

    def _sequence(self, start, end, object, stream, indent, allowance, context, level):
        stream.write(start)
        self._items(object, stream, indent, allowance + len(end), context, level)
        stream.write(end)

    def _set(self, object, stream, indent, allowance, context, level):
        cls = type(object)
        start, end = ('{', '}') if cls is set else (cls.__name__ + '({', '})')
        if cls is not set:
            indent += len(cls.__name__) + 1
        stream.write(start)
        self._items(sorted(object, key=_Key), stream, indent, allowance + len(end), context, level)
        stream.write(end)

    def _items(self, items, stream, indent, allowance, context, level):
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * ' ')
        line = ',\n' + ' ' * indent
        before = ''
        width = most = self._width - indent + 1
        items = list(items)
        for i, item in enumerate(items):
            last = i + 1 == len(items)
            if last:
                most -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                size = len(text) + 2
                if width < size:
                    width = most
                    if before:
                        before = line
                if width >= size:
                    width -= size
                    stream.write(before + text)
                    before = ', '
                    continue
            stream.write(before)
            before = line
            self._format(item, stream, indent, allowance if last else 1, context, level)

    def _str(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        import re
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        width = most = self._width - indent
        chunks = []
        text = ''
        for i, line in enumerate(lines):
            text = repr(line)
            if i == len(lines) - 1:
                most -= allowance
            if len(text) <= most:
                chunks.append(text)
                continue
            # The line's words, as many on each row as fit.
            parts = re.findall(r'\S*\s*', line)
            if parts and not parts[-1]:
                parts.pop()
            width = self._width - indent
            row = ''
            for j, part in enumerate(parts):
                longer = row + part
                if j == len(parts) - 1 and i == len(lines) - 1:
                    width -= allowance
                if len(repr(longer)) > width:
                    if row:
                        chunks.append(repr(row))
                    row = part
                else:
                    row = longer
            if row:
                chunks.append(repr(row))
        if len(chunks) == 1:
            stream.write(text)
            return
        if level == 1:
            stream.write('(')
        stream.write(('\n' + ' ' * indent).join(chunks))
        if level == 1:
            stream.write(')')

    def _bytes(self, object, stream, indent, allowance, context, level):
        array = isinstance(object, bytearray)
        if array:
            stream.write('bytearray(')
            indent += 10
            allowance += 1
            object = bytes(object)
        if not array and len(object) <= 4:
            stream.write(repr(object))
            return
        whole = level == 1 and not array or array
        if level == 1 and not array:
            indent += 1
            allowance += 1
            stream.write('(')
        before = ''
        for text in _bytes_rows(object, self._width - indent, allowance) if object else ["b''"]:
            stream.write(before + text)
            before = '\n' + ' ' * indent
        if whole:
            stream.write(')')

    def _mapping_proxy(self, object, stream, indent, allowance, context, level):
        stream.write('mappingproxy(')
        self._format(object.copy(), stream, indent + 13, allowance + 1, context, level)
        stream.write(')')

    def _namespace(self, object, stream, indent, allowance, context, level):
        cls = type(object)
        name = 'namespace' if cls is types.SimpleNamespace else cls.__name__
        stream.write(name + '(')
        self._fields(list(object.__dict__.items()), stream, indent + len(name) + 1, allowance, context, level)
        stream.write(')')

    def _dataclass(self, object, stream, indent, allowance, context, level):
        name = type(object).__name__
        stream.write(name + '(')
        fields = [(field.name, getattr(object, field.name)) for field in object.__dataclass_fields__.values()
                  if field.repr and hasattr(object, field.name)]
        self._fields(fields, stream, indent + len(name) + 1, allowance, context, level)
        stream.write(')')

    def _fields(self, items, stream, indent, allowance, context, level):
        for i, (name, value) in enumerate(items):
            last = i == len(items) - 1
            stream.write(name + '=')
            if id(value) in context:
                stream.write('...')
            else:
                self._format(value, stream, indent + len(name) + 1, allowance if last else 1, context, level)
            if not last:
                stream.write(',\n' + ' ' * indent)

    def _text(self, object, context, maxlevels, level):
        # The text on one line, whether it can be read again, and whether the object holds itself.
        cls = type(object)
        method = cls.__repr__
        if cls is int or cls is bool or cls is str or cls is float:
            if cls is int and self._underscore_numbers:
                return f'{object:_d}', True, False
            return repr(object), True, False
        if method is int.__repr__:
            return (f'{object:_d}' if self._underscore_numbers else repr(object)), True, False
        if method not in (dict.__repr__, list.__repr__, tuple.__repr__):
            text = repr(object)
            return text, bool(text) and not text.startswith('<'), False
        pair = method is dict.__repr__
        if not object:
            return repr(object) if pair else '[]' if method is list.__repr__ else '()', True, False
        mark = id(object)
        tuple_end = ',)' if method is tuple.__repr__ and len(object) == 1 else ')'
        start, end = '{}' if pair else '[]' if method is list.__repr__ else ('(', tuple_end)
        if maxlevels and level >= maxlevels:
            return f"{start}...{end[-1]}" if pair or method is list.__repr__ else f'(...{tuple_end}', False, mark in context
        if mark in context:
            return _recursion(object), False, True
        context[mark] = 1
        readable, recursive = True, False
        parts = []
        items = object
        if pair:
            items = sorted(object.items(), key=_pair_key) if self._sort_dicts else object.items()
        for item in items:
            texts = []
            for value in item if pair else (item,):
                text, can, holds = self.format(value, context, maxlevels, level + 1)
                texts.append(text)
                readable = readable and can
                recursive = recursive or holds
            parts.append(': '.join(texts))
        del context[mark]
        return start + ', '.join(parts) + end, readable, recursive


def _recursion(object):
    return f'<Recursion on {type(object).__name__} with id={id(object)}>'


def _bytes_rows(object, width, allowance):
    # Groups of four bytes, as many on each row as fit.
    row = b''
    last = len(object) // 4 * 4
    for place in range(0, len(object), 4):
        part = object[place:place + 4]
        longer = row + part
        if place == last:
            width -= allowance
        if len(repr(longer)) > width:
            if row:
                yield repr(row)
            row = part
        else:
            row = longer
    if row:
        yield repr(row)
