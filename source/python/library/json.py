# What has to be quick is native (modules/json.ts). Source: the library reference of 3.13.
"""JSON (JavaScript Object Notation) encoder and decoder."""

from _json import encode_basestring, encode_basestring_ascii, scan as _scan, scan_string as _scan_string

__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']


class JSONDecodeError(ValueError):
    """A text that is no JSON: msg, doc, pos, lineno, colno."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count('\n', 0, pos) + 1
        colno = pos - doc.rfind('\n', 0, pos)
        super().__init__(f'{msg}: line {lineno} column {colno} (char {pos})')
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


def _fail(msg, doc, pos):
    raise JSONDecodeError(msg, doc, pos)


class JSONDecoder:
    """Simple JSON decoder"""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                 strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.memo = {}  # the keys of a document, which the scanner keeps while it reads

    def decode(self, s):
        """Return the Python representation of s, a str that is a JSON document."""
        value, end = self.raw_decode(s, _past_space(s, 0))
        end = _past_space(s, end)
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return value

    def raw_decode(self, s, idx=0):
        """Decode a JSON document that s begins with; return it and where it ended in s."""
        if idx < 0:
            raise ValueError('idx cannot be negative')
        return _scan(s, idx, _fail, self.object_hook, self.object_pairs_hook, self.parse_float,
                     self.parse_int, self.parse_constant, bool(self.strict))


def _past_space(s, place):
    while place < len(s) and s[place] in ' \t\n\r':
        place += 1
    return place


class JSONEncoder:
    """Extensible JSON encoder for Python data structures."""

    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        """Return a serializable object for o, or raise a TypeError."""
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        """Return a JSON string representation of a Python data structure."""
        if isinstance(o, str):
            return (encode_basestring_ascii if self.ensure_ascii else encode_basestring)(o)
        return ''.join(self.iterencode(o))

    def iterencode(self, o, _one_shot=False):
        """Encode the given object and yield each string representation as available."""
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = ' ' * indent
        parts = []
        _Writer(self, parts.append, indent).write(o, '' if indent is None else '\n')
        return iter(parts)


class _Writer:
    # Writes one value, in the way that an encoder says.

    def __init__(self, encoder, put, indent):
        self.encoder = encoder
        self.put = put
        self.indent = indent
        self.quote = encode_basestring_ascii if encoder.ensure_ascii else encode_basestring
        self.open = {} if encoder.check_circular else None
        self.skips, self.allows_nan, self.sorts = bool(encoder.skipkeys), bool(encoder.allow_nan), bool(encoder.sort_keys)

    def simple(self, o):
        # The text of what is no container, or None.
        if isinstance(o, str):
            return self.quote(o)
        if o is None:
            return 'null'
        if o is True:
            return 'true'
        if o is False:
            return 'false'
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return self.number(o)
        return None

    def number(self, o):
        if o == o and o not in (_INFINITY, -_INFINITY):
            return float.__repr__(o)
        if not self.allows_nan:
            raise ValueError('Out of range float values are not JSON compliant: ' + repr(o))
        return 'NaN' if o != o else 'Infinity' if o > 0 else '-Infinity'

    def write(self, o, line, before=''):
        # line: the line break and indentation of what holds the value; before: what stands in front of it.
        text = self.simple(o)
        if text is not None:
            self.put(before + text)
            return
        if before:
            self.put(before)
        open = self.open
        if open is not None:
            mark = id(o)
            if mark in open:
                raise ValueError('Circular reference detected')
            open[mark] = o
        if isinstance(o, (list, tuple)):
            self.array(o, line)
        elif isinstance(o, dict):
            self.object(o, line)
        else:
            self.write(self.encoder.default(o), line)
        if open is not None:
            del open[mark]

    def array(self, items, line):
        put = self.put
        if not items:
            put('[]')
            return
        inner = line if self.indent is None else line + self.indent
        before = '[' + inner
        for item in items:
            self.write(item, inner, before)
            before = self.encoder.item_separator + inner
        if line:
            put(line)
        put(']')

    def object(self, members, line):
        put = self.put
        if not members:
            put('{}')
            return
        inner = line if self.indent is None else line + self.indent
        put('{')
        if inner:
            put(inner)
        first = True
        pairs = members.items()
        if self.sorts:
            pairs = sorted(pairs)
        for key, value in pairs:
            name = self.name(key)
            if name is None:
                continue
            if not first:
                put(self.encoder.item_separator + inner)
            first = False
            put(self.quote(name))
            put(self.encoder.key_separator)
            self.write(value, inner)
        if line:
            put(line)
        put('}')

    def name(self, key):
        # The text of a key, or None if it is left out.
        if isinstance(key, str):
            return key
        if key is True or key is False or key is None or isinstance(key, (int, float)):
            return self.simple(key)
        if self.skips:
            return None
        raise TypeError(f'keys must be str, int, float, bool or None, not {key.__class__.__name__}')


_INFINITY = float('inf')

for _class, _place in (JSONDecodeError, 'decoder'), (JSONDecoder, 'decoder'), (JSONEncoder, 'encoder'):
    _class.__module__ = 'json.' + _place
del _class, _place


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None,
          indent=None, separators=None, default=None, sort_keys=False, **kw):
    """Serialize obj to a JSON formatted str."""
    return (cls or JSONEncoder)(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
        indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw).encode(obj)


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None,
         indent=None, separators=None, default=None, sort_keys=False, **kw):
    """Serialize obj as a JSON formatted stream to fp, an object with a write() method."""
    encoder = (cls or JSONEncoder)(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
        indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw)
    for part in encoder.iterencode(obj):
        fp.write(part)


def detect_encoding(b):
    """The encoding of a JSON document in bytes: a mark at its beginning tells, or where its first characters have zeros."""
    if b.startswith((b'\xff\xfe\0\0', b'\0\0\xfe\xff')):
        return 'utf-32'
    if b.startswith((b'\xff\xfe', b'\xfe\xff')):
        return 'utf-16'
    if len(b) >= 4 and not b[0] or len(b) == 2 and not b[0]:
        return 'utf-16-be' if b[1] else 'utf-32-be'
    if len(b) >= 4 and not b[1]:
        return 'utf-16-le' if b[2] or b[3] else 'utf-32-le'
    if len(b) == 2 and not b[1]:
        return 'utf-16-le'
    return 'utf-8'


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None, **kw):
    """Deserialize s, a str, bytes or bytearray that is a JSON document, to a Python object."""
    if isinstance(s, str):
        if s.startswith('\ufeff'):
            raise JSONDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', s, 0)
    elif isinstance(s, (bytes, bytearray)):
        s = s.decode(detect_encoding(s), 'surrogatepass').removeprefix('\ufeff')
    else:
        raise TypeError(f'the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}')
    for name, hook in [('object_hook', object_hook), ('object_pairs_hook', object_pairs_hook),
                       ('parse_float', parse_float), ('parse_int', parse_int),
                       ('parse_constant', parse_constant)]:
        if hook is not None:
            kw[name] = hook
    return (cls or JSONDecoder)(**kw).decode(s)


def load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
         object_pairs_hook=None, **kw):
    """Deserialize fp, an object with a read() method whose text is a JSON document."""
    return loads(fp.read(), cls=cls, object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
                 parse_constant=parse_constant, object_pairs_hook=object_pairs_hook, **kw)


from json import decoder, encoder, scanner
