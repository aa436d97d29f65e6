/** The module `traceback`, over the VM's own text of an exception's last lines. Source: the library reference of 3.13. */
export const tracebackSource = `
"""Extract, format and print information about Python stack traces."""

import sys
import linecache
import _traceback
from itertools import islice as _islice

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack',
           'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb',
           'clear_frames', 'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb', 'print_list']

_CAUSE = '\\nThe above exception was the direct cause of the following exception:\\n\\n'
_CONTEXT = '\\nDuring handling of the above exception, another exception occurred:\\n\\n'
_ALIKE = 3


class _Sentinel:
    def __repr__(self):
        return '<implicit>'


_sentinel = _Sentinel()


def _write(lines, file):
    file = sys.stderr if file is None else file
    for line in lines:
        print(line, file=file, end='')


class FrameSummary:
    """One row of a traceback: a place, without its frame."""

    __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_line', 'locals')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None, **kwargs):
        self.filename, self.lineno, self.name = filename, lineno, name
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno, self.end_colno = colno, end_colno
        self._line = line
        self.locals = {k: _safe(v, repr) for k, v in locals.items()} if locals else None

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = linecache.getline(self.filename, self.lineno)
        return self._line.strip()

    def _lines(self):
        """The source lines that the place covers, with the indentation that they share taken off."""
        if self._line is not None or self.lineno is None:
            return [self.line] if self.line else []
        lines = [linecache.getline(self.filename, n).rstrip() for n in range(self.lineno, self.end_lineno + 1)]
        if not any(lines):
            return []
        margin = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
        lines = [line[margin:] for line in lines]
        if len(lines) > 3:
            lines = [lines[0], f'...<{len(lines) - 2} lines>...', lines[-1]]
        return lines

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name, self.locals) == (
                other.filename, other.lineno, other.name, other.locals)
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __len__(self):
        return 4

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


def _safe(value, show):
    try:
        return show(value)
    except Exception:
        return f'<unprintable {type(value).__name__} object>' if show is str else f'<{type(value).__name__} repr() failed>'


def walk_stack(f):
    """The frames of a stack, inner first, each with its line."""
    f = sys._getframe(1) if f is None else f
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """The rows of a traceback, outer first, each with its line."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _positions(code, lasti):
    if lasti is None or lasti < 0:
        return (None, None, None, None)
    return next(_islice(code.co_positions(), lasti // 2, None), (None, None, None, None))


class StackSummary(list):
    """Rows of a traceback or stack."""

    @classmethod
    def _make(cls, rows, limit, capture_locals):
        if limit is None:
            limit = getattr(sys, 'tracebacklimit', None)
        rows = list(rows)
        if limit is not None:
            rows = rows[:limit] if limit >= 0 else rows[limit:]
        result = cls()
        for frame, lineno, end, column, end_column in rows:
            result.append(FrameSummary(
                frame.f_code.co_filename, lineno, frame.f_code.co_name, end_lineno=end, colno=column,
                end_colno=end_column, locals=frame.f_locals if capture_locals else None))
        return result

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """The summary of what walk_tb or walk_stack gives."""
        return cls._make(((frame, line, None, None, None) for frame, line in frame_gen), limit, capture_locals)

    @classmethod
    def from_list(cls, a_list):
        """The summary of rows, or of old tuples of four."""
        return cls(row if isinstance(row, FrameSummary) else FrameSummary(row[0], row[1], row[2], line=row[3])
                   for row in a_list)

    def format_frame_summary(self, frame_summary, **kwargs):
        """The lines of one row."""
        row = [f'  File "{frame_summary.filename}", line {frame_summary.lineno}, in {frame_summary.name}\\n']
        row += [f'    {line}\\n' for line in frame_summary._lines()]
        if frame_summary.locals:
            row += [f'    {name} = {value}\\n' for name, value in sorted(frame_summary.locals.items())]
        return ''.join(row)

    def format(self, **kwargs):
        """The lines of all rows; a long row of equal ones is cut."""
        result, last, count = [], None, 0

        def tell():
            if count > _ALIKE:
                more = count - _ALIKE
                result.append(f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\\n')
        for frame in self:
            text = self.format_frame_summary(frame)
            if text is None:
                continue
            here = (frame.filename, frame.lineno, frame.name)
            if here != last:
                tell()
                last, count = here, 0
            count += 1
            if count <= _ALIKE:
                result.append(text)
        tell()
        return result


def _from_traceback(tb, limit=None, capture_locals=False):
    def rows():
        row = tb
        while row is not None:
            _, end, column, end_column = _positions(row.tb_frame.f_code, row.tb_lasti)
            yield row.tb_frame, row.tb_lineno, end, column, end_column
            row = row.tb_next
    return StackSummary._make(rows(), limit, capture_locals)


class TracebackException:
    """An exception as it is printed, without its frames."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.stack = _from_traceback(exc_traceback, limit, capture_locals)
        self.exc_type = exc_type if save_exc_type else None
        self._has_type = exc_type is not None
        if exc_type is None:
            self.exc_type_str = None
        else:
            module = exc_type.__module__
            self.exc_type_str = exc_type.__qualname__ if module in ('__main__', 'builtins') else (
                f'{module}.{exc_type.__qualname__}')
        self._str = _safe(exc_value, str)
        self._last = [f'NoneType: None\\n'] if exc_value is None else _traceback.last_lines(exc_value)
        self.__notes__ = getattr(exc_value, '__notes__', None)
        for name in 'filename lineno end_lineno text offset end_offset msg'.split():
            if isinstance(exc_value, SyntaxError):
                value = getattr(exc_value, name, None)
                setattr(self, name, str(value) if name.endswith('lineno') and value is not None else value)
        self.__suppress_context__ = exc_value is not None and exc_value.__suppress_context__
        options = dict(limit=limit, capture_locals=capture_locals, max_group_width=max_group_width,
                       max_group_depth=max_group_depth, save_exc_type=save_exc_type, _seen=seen)

        def inner(e):
            return None if e is None or id(e) in seen else TracebackException(type(e), e, e.__traceback__, **options)
        self.__cause__ = inner(getattr(exc_value, '__cause__', None))
        context = getattr(exc_value, '__context__', None)
        self.__context__ = None if compact and (self.__cause__ is not None or self.__suppress_context__) else (
            inner(context))
        self._group = exc_value if isinstance(exc_value, BaseExceptionGroup) else None
        self.exceptions = None if self._group is None else [inner(e) for e in exc_value.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """The same from an exception alone."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type_(self):
        return self.exc_type

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, **kwargs):
        """The last lines: type and message, notes."""
        yield from self._last

    def format(self, *, chain=True, _ctx=None, **kwargs):
        """All lines, with causes and contexts before."""
        parts, exc = [], self
        while exc is not None:
            if chain and exc.__cause__ is not None:
                link, before = _CAUSE, exc.__cause__
            elif chain and exc.__context__ is not None and not exc.__suppress_context__:
                link, before = _CONTEXT, exc.__context__
            else:
                link = before = None
            parts.append((link, exc))
            exc = before
        for link, exc in reversed(parts):
            if link is not None:
                yield link
            if exc._group is not None:
                yield _traceback.group(exc._group)
                continue
            if exc.stack:
                yield 'Traceback (most recent call last):\\n'
                yield from exc.stack.format()
            yield from exc.format_exception_only()

    def print(self, *, file=None, chain=True, **kwargs):
        """Print what format gives."""
        _write(self.format(chain=chain), file)


def _parse(exc, value, tb):
    if value is _sentinel and tb is _sentinel:
        if exc is not None and not isinstance(exc, BaseException):
            raise TypeError(f'Exception expected for value, {type(exc).__name__} found')
        return exc, getattr(exc, '__traceback__', None)
    if value is _sentinel or tb is _sentinel:
        raise ValueError('Both or neither of value and tb must be given')
    return value, tb


def print_tb(tb, limit=None, file=None):
    """Print the rows of a traceback."""
    _write(format_tb(tb, limit), file)


def format_tb(tb, limit=None):
    """The lines of a traceback's rows."""
    return extract_tb(tb, limit).format()


def extract_tb(tb, limit=None):
    """The rows of a traceback."""
    return _from_traceback(tb, limit)


def print_list(extracted_list, file=None):
    """Print rows."""
    _write(StackSummary.from_list(extracted_list).format(), file)


def format_list(extracted_list):
    """The lines of rows."""
    return StackSummary.from_list(extracted_list).format()


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True, **kwargs):
    """Print an exception as the interpreter does."""
    value, tb = _parse(exc, value, tb)
    TracebackException(type(value), value, tb, limit=limit, compact=True).print(file=file, chain=chain)


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True, **kwargs):
    """The lines that print_exception would print."""
    value, tb = _parse(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def format_exception_only(exc, /, value=_sentinel, *, show_group=False, **kwargs):
    """The last lines alone."""
    value = exc if value is _sentinel else value
    return list(TracebackException(type(value), value, None, compact=True).format_exception_only(show_group=show_group))


def print_exc(limit=None, file=None, chain=True):
    """Print the exception that is being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """The text of the exception that is being handled."""
    return ''.join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """Print the exception that ended the program."""
    if not hasattr(sys, 'last_exc') and not hasattr(sys, 'last_type'):
        raise ValueError('no last exception')
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)


def print_stack(f=None, limit=None, file=None):
    """Print the stack, outer frame first."""
    print_list(extract_stack(sys._getframe(1) if f is None else f, limit), file)


def format_stack(f=None, limit=None):
    """The lines of the stack."""
    return format_list(extract_stack(sys._getframe(1) if f is None else f, limit))


def extract_stack(f=None, limit=None):
    """The rows of the stack, outer frame first."""
    rows = []
    f = sys._getframe(1) if f is None else f
    while f is not None:
        _, end, column, end_column = _positions(f.f_code, f.f_lasti)
        rows.append((f, f.f_lineno, end, column, end_column))
        f = f.f_back
    if limit is not None:
        rows = rows[:limit] if limit >= 0 else rows[limit:]
    return StackSummary._make(reversed(rows), None, False)


def clear_frames(tb):
    """Forget the variables of all frames in a traceback."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next
`;
