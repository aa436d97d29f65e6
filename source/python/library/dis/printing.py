# How instructions are printed. Source: the library reference of 3.13.


def _line(instruction, line_width, offset_width, label_width, lasti):
    fields = []
    if line_width:
        line = instruction.line_number
        shown = '' if not instruction.starts_line else '--' if line is None else line
        fields.append(f'{shown:>{line_width}}')
    label = instruction.label
    fields.append(f'{"" if label is None else f"L{label}:":>{label_width}}')
    if offset_width:
        fields.append(f'{instruction.offset!r:>{offset_width}}  ')
    fields.append('-->' if instruction.offset == lasti else '   ')
    fields.append(instruction.opname.ljust(20))
    if instruction.arg is not None:
        fields.append(repr(instruction.arg).rjust(5 - max(0, len(instruction.opname) - 20)))
        if instruction.argrepr:
            fields.append(f'({instruction.argrepr})')
    return ' '.join(fields).rstrip()


def _print(co, lasti=-1, file=None, first_line=None, show_offsets=False, show_caches=False):
    entries = _exceptions(co)
    labels = _labels(co, entries)
    shift = 0 if first_line is None else first_line - co.co_firstlineno
    lines = [line for _, line in findlinestarts(co)]
    largest = max((line + shift for line in lines if line is not None), default=-1)
    line_width = 0 if largest < 0 else max(3, len(str(largest)))
    if line_width and None in lines:
        line_width = max(line_width, len(_NO_LINE))
    offset_width = len(str(max(len(co.co_code) - 2, 9999))) if show_offsets else 0
    label_width = 4 + len(str(len(labels)))
    for instruction in _instructions(co, labels, first_line):
        if line_width and instruction.starts_line and instruction.offset > 0:
            print(file=file)
        last = instruction.offset if instruction.offset <= lasti < instruction.end_offset else None
        print(_line(instruction, line_width, offset_width, label_width, last), file=file)
        if show_caches:
            for name, size, data in instruction.cache_info or ():
                value = int.from_bytes(data, 'little')
                for i in range(size):
                    rest = f'({name}: {value})' if i == 0 else ''
                    row = Instruction('CACHE', 0, 0, None, rest[1:-1], 0, 0, False, None, None, None, None)
                    print(_line(row, line_width, offset_width, label_width, None), file=file)
    if entries:
        print('ExceptionTable:', file=file)
        for start, end, target, depth, has_lasti in entries:
            tail = ' lasti' if has_lasti else ''
            print(f'  L{labels[start]} to L{labels[end]} -> L{labels[target]} [{depth}]{tail}', file=file)


def _disassemble_bytes(code, lasti=-1, *, file=None, show_caches=False, show_offsets=False, **_):
    offset_width = len(str(max(len(code) - 2, 9999))) if show_offsets else 0
    label_width = 4 + len(str(len(findlabels(code))))
    for instruction in _get_instructions_bytes(code):
        print(_line(instruction, 0, offset_width, label_width, lasti), file=file)


def disassemble(co, lasti=-1, *, file=None, show_caches=False, adaptive=False, show_offsets=False):
    """Print the instructions of one code object."""
    _print(co, lasti, file, None, show_offsets, show_caches)


disco = disassemble


def _deep(co, depth, file, show_caches, show_offsets):
    _print(co, -1, file, None, show_offsets, show_caches)
    if depth is not None and depth <= 0:
        return
    for constant in co.co_consts:
        if hasattr(constant, 'co_code'):
            print(file=file)
            print(f'Disassembly of {constant!r}:', file=file)
            _deep(constant, None if depth is None else depth - 1, file, show_caches, show_offsets)


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False, show_offsets=False):
    """Print the instructions of a class, function, code object, generator or text; without x, of the last traceback."""
    if x is None:
        distb(file=file, show_caches=show_caches, show_offsets=show_offsets)
        return
    x = getattr(x, '__func__', x)
    for name in ('__code__', 'gi_code', 'ag_code', 'cr_code'):
        if hasattr(x, name):
            x = getattr(x, name)
            break
    if hasattr(x, '__dict__'):
        for name, value in sorted(x.__dict__.items()):
            if isinstance(value, _CODE_HOLDERS):
                print(f'Disassembly of {name}:', file=file)
                try:
                    dis(value, file=file, depth=depth, show_caches=show_caches, show_offsets=show_offsets)
                except TypeError as message:
                    print('Sorry:', message, file=file)
                print(file=file)
    elif hasattr(x, 'co_code'):
        _deep(x, depth, file, show_caches, show_offsets)
    elif isinstance(x, (bytes, bytearray)):
        _disassemble_bytes(x, file=file, show_caches=show_caches, show_offsets=show_offsets)
    elif isinstance(x, str):
        _deep(_compiled(x, '<dis>'), depth, file, show_caches, show_offsets)
    else:
        raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")


def distb(tb=None, *, file=None, show_caches=False, adaptive=False, show_offsets=False):
    """Print the instructions of a traceback's innermost frame, and where it stands."""
    if tb is None:
        if hasattr(sys, 'last_exc'):
            tb = sys.last_exc.__traceback__
        elif hasattr(sys, 'last_traceback'):
            tb = sys.last_traceback
        else:
            raise RuntimeError('no last traceback to disassemble') from None
    while tb.tb_next:
        tb = tb.tb_next
    _print(tb.tb_frame.f_code, tb.tb_lasti, file, None, show_offsets, show_caches)


class Bytecode:
    """The instructions of a function, a code object, a text."""

    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False, adaptive=False,
                 show_offsets=False):
        self.codeobj = co = _code_of(x)
        self.first_line = co.co_firstlineno if first_line is None else first_line
        self._first_line, self._original_object = first_line, x
        self.current_offset = current_offset
        self.show_caches, self.adaptive, self.show_offsets = show_caches, adaptive, show_offsets
        self.exception_entries = _exceptions(co)

    def __iter__(self):
        return _instructions(self.codeobj, _labels(self.codeobj, self.exception_entries), self._first_line)

    def __repr__(self):
        return f'{self.__class__.__name__}({self._original_object!r})'

    @classmethod
    def from_traceback(cls, tb, *, show_caches=False, adaptive=False):
        """The instructions of a traceback's innermost frame."""
        while tb.tb_next:
            tb = tb.tb_next
        return cls(tb.tb_frame.f_code, current_offset=tb.tb_lasti, show_caches=show_caches)

    def info(self):
        """What the code object says of itself, as text."""
        return code_info(self.codeobj)

    def dis(self):
        """The instructions as text."""
        import io
        output = io.StringIO()
        _print(self.codeobj, -1 if self.current_offset is None else self.current_offset, output, self._first_line,
               self.show_offsets, self.show_caches)
        return output.getvalue()
