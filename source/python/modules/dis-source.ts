/** The module `dis`, over `co_code` and the tables of its native part. Source: the library reference of 3.13. */
export const disSource = `
"""Disassembler of Python byte code into mnemonics."""

import sys
import types
from collections import namedtuple
import _dis
from _dis import stack_effect

__all__ = ['code_info', 'dis', 'disassemble', 'distb', 'disco', 'findlinestarts', 'findlabels', 'show_code',
           'get_instructions', 'Instruction', 'Bytecode', 'cmp_op', 'stack_effect', 'opname', 'opmap', 'HAVE_ARGUMENT',
           'EXTENDED_ARG', 'hasarg', 'hasconst', 'hasname', 'hasjump', 'hasjrel', 'hasjabs', 'hasfree', 'haslocal',
           'hasexc']

opmap = _dis.opmap()
opname = [f'<{number}>' for number in range(max(opmap.values()) + 1)]
for _name, _number in opmap.items():
    opname[_number] = _name
HAVE_ARGUMENT = 44
EXTENDED_ARG = opmap['EXTENDED_ARG']
cmp_op = ('<', '<=', '==', '!=', '>', '>=')


def _numbers(names):
    return [number for name, number in sorted(opmap.items(), key=lambda item: item[1]) if name in names.split()]


hasarg = [number for number in opmap.values() if number > HAVE_ARGUMENT]
hasconst = _numbers('LOAD_CONST RETURN_CONST INSTRUMENTED_RETURN_CONST')
hasname = _numbers('DELETE_ATTR DELETE_GLOBAL DELETE_NAME IMPORT_FROM IMPORT_NAME LOAD_ATTR LOAD_FROM_DICT_OR_GLOBALS '
                   'LOAD_GLOBAL LOAD_NAME LOAD_SUPER_ATTR STORE_ATTR STORE_GLOBAL STORE_NAME LOAD_METHOD '
                   'LOAD_SUPER_METHOD LOAD_ZERO_SUPER_ATTR LOAD_ZERO_SUPER_METHOD')
hasjrel = _numbers('FOR_ITER JUMP_BACKWARD JUMP_BACKWARD_NO_INTERRUPT JUMP_FORWARD POP_JUMP_IF_FALSE '
                   'POP_JUMP_IF_NONE POP_JUMP_IF_NOT_NONE POP_JUMP_IF_TRUE SEND JUMP JUMP_NO_INTERRUPT')
hasjabs = []
hasjump = hasjrel + hasjabs
haslocal = _numbers('DELETE_FAST LOAD_FAST LOAD_FAST_AND_CLEAR LOAD_FAST_CHECK LOAD_FAST_LOAD_FAST STORE_FAST '
                    'STORE_FAST_LOAD_FAST STORE_FAST_STORE_FAST LOAD_CLOSURE STORE_FAST_MAYBE_NULL')
hascompare = _numbers('COMPARE_OP')
hasfree = _numbers('DELETE_DEREF LOAD_DEREF LOAD_FROM_DICT_OR_DEREF MAKE_CELL STORE_DEREF')
hasexc = _numbers('SETUP_CLEANUP SETUP_FINALLY SETUP_WITH')

_CACHES = {
    'LOAD_GLOBAL': {'counter': 1, 'index': 1, 'module_keys_version': 1, 'builtin_keys_version': 1},
    'LOAD_ATTR': {'counter': 1, 'version': 2, 'keys_version': 2, 'descr': 4},
    'STORE_ATTR': {'counter': 1, 'version': 2, 'index': 1},
    'CALL': {'counter': 1, 'func_version': 2},
    'TO_BOOL': {'counter': 1, 'version': 2},
}
for _name in ('BINARY_OP UNPACK_SEQUENCE COMPARE_OP CONTAINS_OP BINARY_SUBSCR FOR_ITER LOAD_SUPER_ATTR STORE_SUBSCR '
              'SEND JUMP_BACKWARD POP_JUMP_IF_TRUE POP_JUMP_IF_FALSE POP_JUMP_IF_NONE POP_JUMP_IF_NOT_NONE').split():
    _CACHES[_name] = {'counter': 1}
del _name, _number

COMPILER_FLAG_NAMES = {1: 'OPTIMIZED', 2: 'NEWLOCALS', 4: 'VARARGS', 8: 'VARKEYWORDS', 16: 'NESTED', 32: 'GENERATOR',
                       64: 'NOFREE', 128: 'COROUTINE', 256: 'ITERABLE_COROUTINE', 512: 'ASYNC_GENERATOR'}
FUNCTION_ATTR_FLAGS = ('defaults', 'kwdefaults', 'annotations', 'closure')
_CONVERSIONS = ((None, ''), (str, 'str'), (repr, 'repr'), (ascii, 'ascii'))
_CODE_HOLDERS = (types.MethodType, types.FunctionType, types.CodeType, classmethod, staticmethod, type)
_NO_LINE = '  --'

Positions = namedtuple('Positions', 'lineno end_lineno col_offset end_col_offset', defaults=[None] * 4)


def pretty_flags(flags):
    """The names of the bits in co_flags."""
    names = []
    for i in range(32):
        flag = 1 << i
        if flags & flag:
            names.append(COMPILER_FLAG_NAMES.get(flag, hex(flag)))
            flags ^= flag
            if not flags:
                break
    else:
        names.append(hex(flags))
    return ', '.join(names)


def _compiled(source, name):
    try:
        return compile(source, name, 'eval')
    except SyntaxError:
        return compile(source, name, 'exec')


def _code_of(x):
    x = getattr(x, '__func__', x)
    for name in ('__code__', 'gi_code', 'ag_code', 'cr_code'):
        if hasattr(x, name):
            x = getattr(x, name)
            break
    if isinstance(x, str):
        x = _compiled(x, '<disassembly>')
    if hasattr(x, 'co_code'):
        return x
    raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")


def code_info(x):
    """What a code object says of itself, as text."""
    co = _code_of(x)
    lines = [f'Name:              {co.co_name}', f'Filename:          {co.co_filename}',
             f'Argument count:    {co.co_argcount}', f'Positional-only arguments: {co.co_posonlyargcount}',
             f'Kw-only arguments: {co.co_kwonlyargcount}', f'Number of locals:  {co.co_nlocals}',
             f'Stack size:        {co.co_stacksize}', f'Flags:             {pretty_flags(co.co_flags)}']
    for title, items, show in (('Constants', co.co_consts, repr), ('Names', co.co_names, str),
                               ('Variable names', co.co_varnames, str), ('Free variables', co.co_freevars, str),
                               ('Cell variables', co.co_cellvars, str)):
        if items:
            lines.append(f'{title}:')
            lines += [f'{i:4d}: {show(item)}' for i, item in enumerate(items)]
    return '\\n'.join(lines)


def show_code(co, *, file=None):
    """Print code_info."""
    print(code_info(co), file=file)


class Instruction(namedtuple('_Instruction', 'opname opcode arg argval argrepr offset start_offset starts_line '
                                             'line_number label positions cache_info', defaults=[None] * 3)):
    """One instruction of a code object."""

    __slots__ = ()

    @property
    def oparg(self):
        """The argument, as arg."""
        return self.arg

    @property
    def baseopcode(self):
        """The opcode, before specialising."""
        return self.opcode

    @property
    def baseopname(self):
        """The name, before specialising."""
        return self.opname

    @property
    def cache_offset(self):
        """Where the cache entries begin."""
        return self.offset + 2

    @property
    def end_offset(self):
        """Where the next instruction begins."""
        return self.cache_offset + 2 * sum(_CACHES.get(self.opname, {}).values())

    @property
    def jump_target(self):
        """Where it jumps to, or None."""
        return _target(self.opcode, self.arg, self.offset)

    @property
    def is_jump_target(self):
        """Whether something jumps here."""
        return self.label is not None

    def __str__(self):
        return _line(self, 0, 0, 0, None) + '\\n'


def _target(op, arg, offset):
    if op not in hasjrel:
        return None
    name = opname[op]
    distance = -arg if 'JUMP_BACKWARD' in name else arg
    return offset + 2 + 2 * (distance + sum(_CACHES.get(name, {}).values()))


def _unpack(code):
    """Offset, first offset (of EXTENDED_ARGs), opcode and argument of each instruction."""
    extended, start, i = 0, None, 0
    while i < len(code):
        op, arg = code[i], None
        start = i if start is None else start
        if op > HAVE_ARGUMENT:
            arg = code[i + 1] | extended
            extended = arg << 8 if op == EXTENDED_ARG else 0
        yield i, start, op, arg
        if op != EXTENDED_ARG:
            start = None
        i += 2 + 2 * sum(_CACHES.get(opname[op], {}).values())


def findlabels(code):
    """The offsets that something jumps to."""
    labels = []
    for offset, _, op, arg in _unpack(code):
        target = _target(op, arg, offset)
        if target is not None and target not in labels:
            labels.append(target)
    return labels


def findlinestarts(code):
    """Offset and line of each place where another line begins."""
    last = False
    for start, _, line in code.co_lines():
        if line is not last:
            last = line
            yield start, line


_ExceptionTableEntry = namedtuple('_ExceptionTableEntry', 'start end target depth lasti')


def _exceptions(code):
    data = iter(code.co_exceptiontable)

    def number(byte):
        value = byte & 63
        while byte & 64:
            byte = next(data)
            value = value << 6 | byte & 63
        return value
    entries = []
    for byte in data:
        start = number(byte) * 2
        end = start + number(next(data)) * 2
        target = number(next(data)) * 2
        depth = number(next(data))
        entries.append(_ExceptionTableEntry(start, end, target, depth >> 1, bool(depth & 1)))
    return entries


def _labels(co, entries=()):
    places = set(findlabels(co.co_code))
    for entry in entries:
        places |= {entry.start, entry.end, entry.target}
    return {place: i for i, place in enumerate(sorted(places), 1)}


def _argument(co, op, arg, offset, labels):
    """What an argument stands for, and how it is shown."""
    name = opname[op]
    if op in hasconst:
        value = co.co_consts[arg]
        return value, repr(value)
    if op in hasname:
        if name == 'LOAD_GLOBAL':
            return co.co_names[arg // 2], co.co_names[arg // 2] + (' + NULL' if arg & 1 else '')
        if name in ('LOAD_ATTR', 'LOAD_SUPER_ATTR'):
            value = co.co_names[arg // (2 if name == 'LOAD_ATTR' else 4)]
            return value, value + (' + NULL|self' if arg & 1 else '')
        return co.co_names[arg], co.co_names[arg]
    if op in hasjrel:
        target = _target(op, arg, offset)
        return target, f'to L{labels[target]}' if target in labels else f'to {target!r}'
    if name in ('LOAD_FAST_LOAD_FAST', 'STORE_FAST_LOAD_FAST', 'STORE_FAST_STORE_FAST'):
        pair = co._varname_from_oparg(arg >> 4), co._varname_from_oparg(arg & 15)
        return pair, ', '.join(pair)
    if op in haslocal or op in hasfree:
        value = co._varname_from_oparg(arg)
        return value, value
    if op in hascompare:
        value = cmp_op[arg >> 5]
        return value, f'bool({value})' if arg & 16 else value
    if name == 'CONVERT_VALUE':
        return _CONVERSIONS[arg]
    if name == 'SET_FUNCTION_ATTRIBUTE':
        return arg, ', '.join(text for i, text in enumerate(FUNCTION_ATTR_FLAGS) if arg & 1 << i)
    return arg, _dis.argument(op, arg)


def _instructions(co, labels, first_line=None):
    shift = 0 if first_line is None else first_line - co.co_firstlineno
    starts, code, line = dict(findlinestarts(co)), co.co_code, None
    positions = list(co.co_positions())
    for offset, start, op, arg in _unpack(code):
        starts_line = offset in starts
        if starts_line:
            line = starts[offset]
            line = line if line is None else line + shift
        argval, argrepr = (None, '') if arg is None else _argument(co, op, arg, offset, labels)
        place, caches, at = Positions(*positions[offset // 2]), [], offset + 2
        for name, size in _CACHES.get(opname[op], {}).items():
            caches.append((name, size, code[at:at + 2 * size]))
            at += 2 * size
        yield Instruction(opname[op], op, arg, argval, argrepr, offset, start, starts_line, line,
                          labels.get(offset), place, caches or None)


def get_instructions(x, *, first_line=None, show_caches=None, adaptive=False):
    """The instructions of a function, a code object, a text."""
    co = _code_of(x)
    return _instructions(co, _labels(co), first_line)


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
        last = lasti if instruction.offset == lasti else None
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
    elif isinstance(x, str):
        _deep(_compiled(x, '<dis>'), depth, file, show_caches, show_offsets)
    else:
        raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")


def distb(tb=None, *, file=None, show_caches=False, adaptive=False, show_offsets=False):
    """Print the instructions of a traceback's innermost frame, and where it stands."""
    if tb is None:
        try:
            tb = sys.last_exc.__traceback__
        except AttributeError:
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
`;
