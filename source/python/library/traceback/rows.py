# Rows of tracebacks and stacks. Source: the library reference of 3.13.
"""Extract, format and print information about Python stack traces."""

import collections.abc
import itertools
import linecache
import sys

import _traceback

_RECURSIVE_CUTOFF = 3

BUILTIN_EXCEPTION_LIMIT = object()


def _safe_string(value, what, func=str):
    try:
        return func(value)
    except:
        return f'<{what} {func.__name__}() failed>'


class FrameSummary:
    """One row of a traceback: a place, without its frame."""

    __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_lines', 'locals')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None,
                 colno=None, end_colno=None):
        self.filename, self.lineno, self.name = filename, lineno, name
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno, self.end_colno = colno, end_colno
        self._lines = line
        if lookup_line:
            self.line
        self.locals = {k: _safe_string(v, 'local', repr) for k, v in locals.items()} if locals else None

    def _load(self):
        if self._lines is None and self.lineno is not None and self.end_lineno is not None:
            self._lines = ''.join(linecache.getline(self.filename, number).rstrip() + '\n'
                                  for number in range(self.lineno, self.end_lineno + 1))
        return self._lines

    @property
    def line(self):
        lines = self._load()
        return None if lines is None else lines.partition('\n')[0].strip()

    def _source_lines(self):
        lines = (self._load() or '').splitlines()
        count = 1 if self.lineno is None else self.end_lineno - self.lineno + 1
        return lines[:max(count, 1)]

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name, self.locals) == (
                other.filename, other.lineno, other.name, other.locals)
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, pos):
        return tuple(self)[pos]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __len__(self):
        return 4

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


def walk_stack(f):
    """The frames of a stack, inner first, each with its line."""
    if f is None:
        f = sys._getframe().f_back.f_back.f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """The rows of a traceback, outer first, each with its line."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _walk_positions(tb):
    while tb is not None:
        place = (None, None, None, None)
        if tb.tb_lasti >= 0:
            place = next(itertools.islice(tb.tb_frame.f_code.co_positions(), tb.tb_lasti // 2, None))
        yield tb.tb_frame, (tb.tb_lineno, *place[1:]) if place[0] is None else place
        tb = tb.tb_next


def _limited(rows, limit):
    builtin = limit is BUILTIN_EXCEPTION_LIMIT
    if limit is None or builtin:
        limit = getattr(sys, 'tracebacklimit', None)
        if limit is None:
            return rows
        limit = max(limit, 0)
    if builtin:
        rows = tuple(rows)
        return rows[len(rows) - limit:]
    return itertools.islice(rows, limit) if limit >= 0 else collections.deque(rows, maxlen=-limit)


class StackSummary(list):
    """Rows of a traceback or stack."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """The summary of what walk_tb or walk_stack gives."""
        return cls._extract_positions(((f, (lineno, None, None, None)) for f, lineno in frame_gen),
                                      limit, lookup_lines, capture_locals)

    @classmethod
    def _extract_positions(cls, rows, limit, lookup_lines, capture_locals):
        result = cls()
        for frame, (lineno, end_lineno, colno, end_colno) in _limited(rows, limit):
            code = frame.f_code
            linecache.lazycache(code.co_filename, frame.f_globals)
            result.append(FrameSummary(
                code.co_filename, lineno, code.co_name, lookup_line=False, end_lineno=end_lineno, colno=colno,
                end_colno=end_colno, locals=frame.f_locals if capture_locals else None))
        for filename in {row.filename for row in result}:
            linecache.checkcache(filename)
        if lookup_lines:
            for row in result:
                row.line
        return result

    @classmethod
    def from_list(cls, a_list):
        """The summary of rows, or of old tuples of four."""
        result = StackSummary()
        for row in a_list:
            if not isinstance(row, FrameSummary):
                filename, lineno, name, line = row
                row = FrameSummary(filename, lineno, name, line=line)
            result.append(row)
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        """The lines of one row."""
        row = frame_summary
        filename = '<stdin>' if row.filename.startswith('<stdin>-') else row.filename
        text = f'  File "{filename}", line {row.lineno}, in {row.name}\n'
        text += _traceback.source_lines(row._source_lines(), row.colno, row.end_colno)
        for name, value in sorted(row.locals.items()) if row.locals else ():
            text += f'    {name} = {value}\n'
        return text

    def format(self, **kwargs):
        """The lines of all rows; a long row of equal ones is cut."""
        result, last, count = [], None, 0

        def tell():
            if count > _RECURSIVE_CUTOFF:
                more = count - _RECURSIVE_CUTOFF
                result.append(f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\n')
        for row in self:
            text = self.format_frame_summary(row, **kwargs)
            if text is None:
                continue
            place = row.filename, row.lineno, row.name
            if place != last or None in place:
                tell()
                last, count = place, 0
            count += 1
            if count <= _RECURSIVE_CUTOFF:
                result.append(text)
        tell()
        return result
