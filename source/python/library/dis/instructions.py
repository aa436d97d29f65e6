# Instructions, read from `co_code` and the tables of the native part. Source: the library reference of 3.13.
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
_OPNAME_WIDTH, _OPARG_WIDTH = 20, 5


class _Unknown:
    def __repr__(self):
        return '<unknown>'

_UNKNOWN = _Unknown()

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
    return '\n'.join(lines)


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
        return _line(self, 0, 0, 0, None) + '\n'


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
            if extended >= 1 << 31:
                extended -= 1 << 32
        else:
            extended = 0
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


class ArgResolver:
    """What the arguments of instructions stand for, and how they are shown."""

    def __init__(self, co_consts=None, names=None, varname_from_oparg=None, labels_map=None):
        self.co_consts, self.names, self.varname_from_oparg = co_consts, names, varname_from_oparg
        self.labels_map = labels_map or {}

    def offset_from_jump_arg(self, op, arg, offset):
        """Where a jump goes, or None."""
        return _target(op, arg, offset)

    def get_label_for_offset(self, offset):
        """The number of the label at an offset, or None."""
        return self.labels_map.get(offset)

    def _name(self, place):
        return _UNKNOWN if self.names is None else self.names[place]

    def _variable(self, place):
        return _UNKNOWN if self.varname_from_oparg is None else self.varname_from_oparg(place)

    def get_argval_argrepr(self, op, arg, offset):
        """(what an argument stands for, how it is shown)"""
        if arg is None:
            return None, ''
        name = opname[op]
        if op in hasconst:
            value = _UNKNOWN if self.co_consts is None else self.co_consts[arg]
            return value, '' if value is _UNKNOWN else repr(value)
        if op in hasname:
            shift = {'LOAD_GLOBAL': 2, 'LOAD_ATTR': 2, 'LOAD_SUPER_ATTR': 4}.get(name, 1)
            value = self._name(arg // shift)
            tail = ' + NULL' if name == 'LOAD_GLOBAL' else ' + NULL|self'
            return value, '' if value is _UNKNOWN else value + (tail if shift > 1 and arg & 1 else '')
        if op in hasjump or op in hasexc:
            target = self.offset_from_jump_arg(op, arg, offset)
            label = self.get_label_for_offset(target)
            return target, f'to L{label}' if label is not None else f'to {target!r}'
        if name in ('LOAD_FAST_LOAD_FAST', 'STORE_FAST_LOAD_FAST', 'STORE_FAST_STORE_FAST'):
            pair = self._variable(arg >> 4), self._variable(arg & 15)
            return pair, ', '.join('' if value is _UNKNOWN else value for value in pair)
        if op in haslocal or op in hasfree:
            value = self._variable(arg)
            return value, '' if value is _UNKNOWN else value
        if op in hascompare:
            value = cmp_op[arg >> 5]
            return value, f'bool({value})' if arg & 16 else value
        if name == 'CONVERT_VALUE':
            return _CONVERSIONS[arg]
        if name == 'SET_FUNCTION_ATTRIBUTE':
            return arg, ', '.join(text for i, text in enumerate(FUNCTION_ATTR_FLAGS) if arg & 1 << i)
        return arg, _dis.argument(op, arg)


def _resolver(co, labels):
    return ArgResolver(co.co_consts, co.co_names, co._varname_from_oparg, labels)


def _get_instructions_bytes(code, linestarts=None, line_offset=0, co_positions=None, original_code=None,
                            arg_resolver=None):
    """The instructions in some bytes."""
    resolver = arg_resolver or ArgResolver(labels_map={place: i for i, place in enumerate(sorted(findlabels(code)), 1)})
    starts, line = linestarts or {}, None
    positions = None if co_positions is None else list(co_positions)
    for offset, start, op, arg in _unpack(code):
        starts_line = offset in starts
        if starts_line:
            line = starts[offset]
            line = line if line is None else line + line_offset
        argval, argrepr = resolver.get_argval_argrepr(op, arg, offset)
        place, caches, at = None if positions is None else Positions(*positions[offset // 2]), [], offset + 2
        for name, size in _CACHES.get(opname[op], {}).items():
            caches.append((name, size, code[at:at + 2 * size]))
            at += 2 * size
        yield Instruction(opname[op], op, arg, argval, argrepr, offset, start, starts_line, line,
                          resolver.get_label_for_offset(offset), place, caches or None)


def _instructions(co, labels, first_line=None):
    shift = 0 if first_line is None else first_line - co.co_firstlineno
    return _get_instructions_bytes(co.co_code, dict(findlinestarts(co)), shift, co.co_positions(),
                                   arg_resolver=_resolver(co, labels))


def _find_imports(co):
    """(name, level, names) of each import in a code object."""
    before = []
    for instruction in get_instructions(co):
        if instruction.opname == 'IMPORT_NAME' and len(before) >= 2:
            level, names = before[-2], before[-1]
            if level.opcode in hasconst and names.opcode in hasconst:
                yield instruction.argval, level.argval, names.argval
        if instruction.opname != 'EXTENDED_ARG':
            before.append(instruction)


def _find_store_names(co):
    """The names that a code object sets, each once."""
    yield from dict.fromkeys(instruction.argval for instruction in get_instructions(co)
                             if instruction.opname in ('STORE_NAME', 'STORE_GLOBAL'))


def get_instructions(x, *, first_line=None, show_caches=None, adaptive=False):
    """The instructions of a function, a code object, a text."""
    co = _code_of(x)
    return _instructions(co, _labels(co), first_line)
