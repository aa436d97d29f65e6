# Exceptions as they are printed. Source: the library reference of 3.13.

_cause_message = '\nThe above exception was the direct cause of the following exception:\n\n'
_context_message = '\nDuring handling of the above exception, another exception occurred:\n\n'


class _Margin:
    """How deep in groups the printing is, and whether the frame round the innermost one is still to be closed."""

    def __init__(self):
        self.depth, self.needs_close = 0, False

    def spaces(self):
        return '  ' * self.depth

    def indent(self, text, border='|'):
        if not self.depth:
            return text
        before = f'{self.spaces()}{border} '
        return ''.join(before + line for line in text.splitlines(True))


def _final_line(name, text):
    return f'{name}: {text}' if text else f'{name}'


class TracebackException:
    """An exception as it is printed, without its frames."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        is_inner = _seen is not None
        seen = _seen if is_inner else set()
        seen.add(id(exc_value))
        self.max_group_width, self.max_group_depth = max_group_width, max_group_depth
        self.stack = StackSummary._extract_positions(_walk_positions(exc_traceback), limit, lookup_lines,
                                                     capture_locals)
        self._exc_type = exc_type if save_exc_type else None
        self._str = _safe_string(exc_value, 'exception')
        try:
            self.__notes__ = getattr(exc_value, '__notes__', None)
        except Exception as e:
            self.__notes__ = [f'Ignored error getting __notes__: {_safe_string(e, "__notes__", repr)}']
        self._is_syntax_error = exc_type is not None and issubclass(exc_type, SyntaxError)
        self._have_exc_type = exc_type is not None
        self.exc_type_qualname = exc_type.__qualname__ if exc_type is not None else None
        self.exc_type_module = exc_type.__module__ if exc_type is not None else None
        if self._is_syntax_error:
            for name in ('filename', 'text', 'offset', 'end_offset', 'msg'):
                setattr(self, name, getattr(exc_value, name))
            for name in ('lineno', 'end_lineno'):
                number = getattr(exc_value, name)
                setattr(self, name, None if number is None else str(number))
        elif exc_type is not None and issubclass(exc_type, (ImportError, NameError, AttributeError)):
            self._str += _traceback.suggestion(exc_value, exc_traceback)
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        self.__cause__ = self.__context__ = self.exceptions = None
        if is_inner:
            return

        def summary(e):
            return TracebackException(
                type(e), e, e.__traceback__, limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals,
                max_group_width=max_group_width, max_group_depth=max_group_depth, _seen=seen)

        waiting = [(self, exc_value)]
        while waiting:
            te, e = waiting.pop()
            if e is None:
                continue
            if e.__cause__ is not None and id(e.__cause__) not in seen:
                te.__cause__ = summary(e.__cause__)
            hidden = compact and (te.__cause__ is not None or e.__suppress_context__)
            if e.__context__ is not None and not hidden and id(e.__context__) not in seen:
                te.__context__ = summary(e.__context__)
            if isinstance(e, BaseExceptionGroup):
                te.exceptions = [summary(inner) for inner in e.exceptions]
            if te.__cause__ is not None:
                waiting.append((te.__cause__, e.__cause__))
            if te.__context__ is not None:
                waiting.append((te.__context__, e.__context__))
            if te.exceptions:
                waiting.extend(zip(te.exceptions, e.exceptions))

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """The same from an exception alone."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        import warnings
        warnings.warn('Deprecated in 3.13. Use exc_type_str instead.', DeprecationWarning, stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        if not self._have_exc_type:
            return None
        module = self.exc_type_module
        if module in ('__main__', 'builtins'):
            return self.exc_type_qualname
        return f'{module if isinstance(module, str) else "<unknown>"}.{self.exc_type_qualname}'

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        """The last lines: type and message, notes; with show_group, those of what a group holds."""
        indent = '   ' * _depth
        if not self._have_exc_type:
            yield indent + _final_line(None, self._str) + '\n'
            return
        if self._is_syntax_error:
            yield from [indent + line for line in self._syntax_lines()]
        else:
            text = _final_line(self.exc_type_str, self._str)
            yield from [indent + line + '\n' for line in (text.split('\n') if _depth else [text])]
        notes = self.__notes__
        if isinstance(notes, collections.abc.Sequence) and not isinstance(notes, (str, bytes)):
            for note in notes:
                yield from [f'{indent}{line}\n' for line in _safe_string(note, 'note').split('\n')]
        elif notes is not None:
            yield f'{indent}{_safe_string(notes, "__notes__", repr)}\n'
        if show_group:
            for inner in self.exceptions or ():
                yield from inner.format_exception_only(show_group=show_group, _depth=_depth + 1)

    def _syntax_lines(self):
        last = f'{self.exc_type_str}: {self.msg or "<no detail available>"}'
        if self.lineno is None:
            return [f'{last}\n' if self.filename is None else f'{last} ({self.filename})\n']
        place = _traceback.syntax_error_place(self.filename or '<string>', self.lineno, self.end_lineno, self.text,
                                              self.offset, self.end_offset)
        return [*place.splitlines(True), f'{last}\n']

    def format(self, *, chain=True, _margin=None, **kwargs):
        """All lines, with causes and contexts before."""
        margin = _Margin() if _margin is None else _margin
        parts, exc = [], self
        while exc is not None:
            link = before = None
            if chain and exc.__cause__ is not None:
                link, before = _cause_message, exc.__cause__
            elif chain and exc.__context__ is not None and not exc.__suppress_context__:
                link, before = _context_message, exc.__context__
            parts.append((link, exc))
            exc = before
        for link, exc in reversed(parts):
            if link is not None:
                yield margin.indent(link)
            if exc.exceptions is not None:
                yield from exc._format_group(margin, chain, self.max_group_depth, self.max_group_width)
                continue
            if exc.stack:
                yield margin.indent('Traceback (most recent call last):\n')
                yield from map(margin.indent, exc.stack.format())
            yield from map(margin.indent, exc.format_exception_only())

    def _format_group(self, margin, chain, most_deep, most_wide):
        if margin.depth > most_deep:
            yield margin.indent(f'... (max_group_depth is {most_deep})\n')
            return
        is_top = margin.depth == 0
        if is_top:
            margin.depth = 1
        if self.stack:
            yield margin.indent('Exception Group Traceback (most recent call last):\n', '+' if is_top else '|')
            yield from map(margin.indent, self.stack.format())
        yield from map(margin.indent, self.format_exception_only())
        more = len(self.exceptions) - most_wide
        last = most_wide if more > 0 else len(self.exceptions) - 1
        margin.needs_close = False
        for i, inner in enumerate(self.exceptions[:last + 1]):
            if i == last:
                margin.needs_close = True
            title = i + 1 if i < most_wide else '...'
            yield f'{margin.spaces()}{"  " if i else "+-"}+---------------- {title} ----------------\n'
            margin.depth += 1
            if i < most_wide:
                yield from inner.format(chain=chain, _margin=margin)
            else:
                yield margin.indent(f'and {more} more exception{"s" if more > 1 else ""}\n')
            if i == last and margin.needs_close:
                yield f'{margin.spaces()}+------------------------------------\n'
                margin.needs_close = False
            margin.depth -= 1
        if is_top:
            margin.depth = 0

    def print(self, *, file=None, chain=True, **kwargs):
        """Print what format gives."""
        _write(self.format(chain=chain), file)
