# Patterns are native (modules/re/). Source: the library reference of 3.13.
"""Support for regular expressions (RE)."""

import copyreg

import _re
from _re import Pattern, Match

__all__ = ['match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile',
           'purge', 'escape', 'error', 'Pattern', 'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U', 'ASCII',
           'IGNORECASE', 'LOCALE', 'MULTILINE', 'DOTALL', 'VERBOSE', 'UNICODE', 'NOFLAG', 'RegexFlag',
           'PatternError']


class PatternError(Exception):
    """A text that is no regular expression: msg, and where it is wrong: pattern, pos, lineno, colno."""

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            newline = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            msg = f'{msg} at position {pos}'
            if newline in pattern:
                msg = f'{msg} (line {self.lineno}, column {self.colno})'
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


error = PatternError
_re.set_error(PatternError)


class RegexFlag(int):
    """The flags of a pattern; they are combined with |."""

    def __new__(cls, value=0):
        value = int(value)
        if value < 0:
            value += max(512, 2 ** value.bit_length())
        return int.__new__(cls, value)

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        if not int(self) & 0x1FE:
            return None if self else 'NOFLAG'
        return '|'.join(_parts(self, ''))

    def __repr__(self):
        if not int(self) & 0x1FE:
            return f're.RegexFlag({int(self)})' if self else 're.NOFLAG'
        return '|'.join(_parts(self, 're.'))

    __str__ = __repr__

    def __format__(self, spec):
        return format(str(self), spec)

    def __iter__(self):
        return iter([flag for flag in _flags.values() if self & flag])

    def __contains__(self, flag):
        return int(self) & int(flag) == int(flag)

    def __len__(self):
        return len(list(iter(self)))

    def __bool__(self):
        return int(self) != 0

    def __or__(self, other):
        return RegexFlag(int(self) | int(other)) if isinstance(other, int) else NotImplemented

    def __and__(self, other):
        return RegexFlag(int(self) & int(other)) if isinstance(other, int) else NotImplemented

    def __xor__(self, other):
        return RegexFlag(int(self) ^ int(other)) if isinstance(other, int) else NotImplemented

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        return RegexFlag(~int(self))


_flags = {name: RegexFlag(bit) for name, bit in
          [('ASCII', 256), ('IGNORECASE', 2), ('LOCALE', 4), ('UNICODE', 32), ('MULTILINE', 8),
           ('DOTALL', 16), ('VERBOSE', 64), ('DEBUG', 128)]}


def _parts(flags, prefix):
    parts = [prefix + name for name, flag in _flags.items() if int(flags) & int(flag)]
    rest = int(flags) & ~0x1FE
    if rest:
        parts.append(hex(rest))
    return parts


NOFLAG = RegexFlag(0)
I = IGNORECASE = _flags['IGNORECASE']
L = LOCALE = _flags['LOCALE']
M = MULTILINE = _flags['MULTILINE']
S = DOTALL = _flags['DOTALL']
U = UNICODE = _flags['UNICODE']
X = VERBOSE = _flags['VERBOSE']
DEBUG = _flags['DEBUG']
A = ASCII = _flags['ASCII']
for _name, _flag in [('NOFLAG', NOFLAG), *_flags.items()]:
    setattr(RegexFlag, _name, _flag)
del _name, _flag

_cache = {}
_given = object()


def _future(message):
    import warnings
    warnings.warn(message, FutureWarning, stacklevel=4)


def _compile(pattern, flags):
    key = type(pattern), pattern, flags
    try:
        return _cache[key]
    except (KeyError, TypeError):
        pass
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    compiled = _re.compile(pattern, flags, _future)
    if len(_cache) >= 512:
        del _cache[next(iter(_cache))]
    _cache[key] = compiled
    return compiled


def _pickle(p):
    return _compile, (p.pattern, p.flags)

copyreg.pickle(Pattern, _pickle, _compile)


def compile(pattern, flags=0):
    "Compile a regular expression pattern, returning a Pattern object."
    return _compile(pattern, flags)


def match(pattern, string, flags=0):
    """Try to apply the pattern at the start of the string, returning
    a Match object, or None if no match was found."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """Try to apply the pattern to all of the string, returning
    a Match object, or None if no match was found."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """Scan through string looking for a match to the pattern, returning
    a Match object, or None if no match was found."""
    return _compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    """Return a list of all non-overlapping matches in the string."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """Return an iterator over all non-overlapping matches in the
    string.  For each match, the iterator returns a Match object."""
    return _compile(pattern, flags).finditer(string)


def _by_place(function, name, args, count, flags):
    # The arguments after the string, which may still be given by place.
    if count is not _given:
        raise TypeError(f"{function}() got multiple values for argument '{name}'")
    count, *args = args
    if args:
        if flags is not _given:
            raise TypeError(f"{function}() got multiple values for argument 'flags'")
        flags, *args = args
        if args:
            places = {'split': 4}.get(function, 5)
            raise TypeError(f'{function}() takes from {places - 2} to {places} positional arguments '
                            f'but {places + len(args)} were given')
    import warnings
    warnings.warn(f"'{name}' is passed as positional argument", DeprecationWarning, stacklevel=3)
    return count, flags


def sub(pattern, repl, string, *args, count=_given, flags=_given):
    """Return the string obtained by replacing the leftmost
    non-overlapping occurrences of the pattern in string by the
    replacement repl."""
    if args:
        count, flags = _by_place('sub', 'count', args, count, flags)
    return _compile(pattern, 0 if flags is _given else flags).sub(repl, string, 0 if count is _given else count)


def subn(pattern, repl, string, *args, count=_given, flags=_given):
    """Return a 2-tuple containing (new_string, number)."""
    if args:
        count, flags = _by_place('subn', 'count', args, count, flags)
    return _compile(pattern, 0 if flags is _given else flags).subn(repl, string, 0 if count is _given else count)


def split(pattern, string, *args, maxsplit=_given, flags=_given):
    """Split the source string by the occurrences of the pattern,
    returning a list containing the resulting substrings."""
    if args:
        maxsplit, flags = _by_place('split', 'maxsplit', args, maxsplit, flags)
    return _compile(pattern, 0 if flags is _given else flags).split(string, 0 if maxsplit is _given else maxsplit)


class Scanner:
    """Cuts a text into pieces: of the phrases that it was made of, (pattern, action), the first that matches is taken."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self.match = None
        phrases = []
        self._actions = {}
        group = 1
        for phrase, action in lexicon:
            phrases.append(f'({phrase})')
            self._actions[group] = action
            group += 1 + compile(phrase, flags).groups
        self.scanner = compile('|'.join(phrases), flags)

    def scan(self, string):
        "What the actions made of the pieces, and the rest of the text that no phrase matched."
        result = []
        match = self.scanner.scanner(string).match
        place = 0
        while (m := match()) and m.end() != place:
            action = self._actions[m.lastindex]
            if callable(action):
                self.match = m
                action = action(self, m.group())
            if action is not None:
                result.append(action)
            place = m.end()
        return result, string[place:]


def purge():
    "Clear the regular expression caches"
    _cache.clear()


_special = {code: '\\' + chr(code) for code in b'()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


def escape(pattern):
    """Escape special characters in a string."""
    if isinstance(pattern, str):
        return pattern.translate(_special)
    return str(pattern, 'latin1').translate(_special).encode('latin1')
