import { codeBytes } from '../compiler/code-bytes.ts';
import { hashCode, isSameCode } from '../object/code-compare.ts';
import { PyCode } from '../object/code-object.ts';
import { latin, type Replacements, replaceCode } from '../object/code-replace.ts';
import { exceptionTable, lineNumberTable, lineRanges, lineTable, unitPlaces } from '../object/code-tables.ts';
import { codeType, NotImplemented } from '../object/core-types.ts';
import { indexError, typeError } from '../object/exception.ts';
import { DeprecationWarning } from '../object/exception-types.ts';
import { defineType, method, type Steps, type TypeDefinition } from '../object/native.ts';
import { intOf, makeStr, PyBytes, PyList, PyTuple } from '../object/object.ts';
import type { Value } from '../object/value.ts';
import { PyListIterator } from '../vm/iterators.ts';
import { addressOf } from '../vm/type-text.ts';
import type { VM } from '../vm/vm.ts';
import { warn } from '../vm/warn.ts';

const of = (value: Value): PyCode => value as PyCode;

function names(list: readonly string[]): PyTuple {
  return new PyTuple(list.map(makeStr));
}

/** The attributes that tell of the block, and do not depend on how instructions are laid out. */
const plain: NonNullable<TypeDefinition['members']> = {
  co_argcount: { get: (_, self) => of(self).code.argcount },
  co_posonlyargcount: { get: (_, self) => of(self).code.posonlyargcount },
  co_kwonlyargcount: { get: (_, self) => of(self).code.kwonlyargcount },
  co_stacksize: { get: (_, self) => of(self).code.stacksize },
  co_flags: { get: (_, self) => of(self).code.flags },
  co_names: { get: (_, self) => names(of(self).code.names) },
  co_filename: { get: (_, self) => makeStr(of(self).code.filename) },
  co_name: { get: (_, self) => makeStr(of(self).code.name) },
  co_qualname: { get: (_, self) => makeStr(of(self).code.qualname) },
  co_firstlineno: { get: (_, self) => of(self).code.firstlineno },
  co_consts: { get: (_, self) => new PyTuple(of(self).consts) },
  co_exceptiontable: { get: (_, self) => new PyBytes(latin(exceptionTable(of(self).code))) },
  co_linetable: { get: (_, self) => new PyBytes(latin(lineTable(of(self).code))) },
};

const lineOrNone = (line: number): Value => (line < 0 ? null : line);

function iteratorOf(rows: readonly (readonly Value[])[]): PyListIterator {
  return new PyListIterator(new PyList(rows.map((row) => new PyTuple(row))));
}

function replace(vm: VM, self: PyCode, args: readonly Value[], changes: Replacements): Value {
  if (args.length > 0) throw typeError('replace() takes no positional arguments');
  vm.chargeBytes(self.ops.length * 64);
  return replaceCode(self, changes);
}

defineType(codeType, {
  doc: 'Create a code object.  Not for mere mortals.',
  methods: {
    __repr__: method('(self, /)', (vm, self: PyCode) => {
      const { name, filename, firstlineno } = self.code;
      return makeStr(
        `<code object ${name} at ${addressOf(vm, self)}, file "${filename}", line ${firstlineno}>`,
      );
    }),
    __eq__: method('(self, value, /)', (_, self: PyCode, other: Value) =>
      other instanceof PyCode ? isSameCode(self.code, other.code) : NotImplemented,
    ),
    __ne__: method('(self, value, /)', (_, self: PyCode, other: Value) =>
      other instanceof PyCode ? !isSameCode(self.code, other.code) : NotImplemented,
    ),
    __hash__: method('(self, /)', (_, self: PyCode) => hashCode(self.code)),
    replace: method('(self, /, *args, **changes)', replace),
    __replace__: method('(self, /, *args, **changes)', replace),
    co_lines: method('(self, /)', (vm, self: PyCode) => {
      vm.chargeBytes(self.ops.length * 64);
      return iteratorOf(lineRanges(self.code).map(([start, end, line]) => [start, end, lineOrNone(line)]));
    }),
    co_positions: method('(self, /)', (vm, self: PyCode) => {
      vm.chargeBytes(self.ops.length * 256);
      return iteratorOf(unitPlaces(self.code).map((place) => place.map(lineOrNone)));
    }),
    _varname_from_oparg: method('(self, oparg)', (_, self: PyCode, oparg: Value) => {
      const name = self.code.localsplusnames[Number(intOf(oparg) ?? -1)];
      if (name === undefined) throw indexError('tuple index out of range');
      return makeStr(name);
    }),
  },
  members: plain,
  getset: {
    _co_code_adaptive: { get: (_, self) => new PyBytes(codeBytes(of(self).code)) },
    co_code: { get: (_, self) => new PyBytes(codeBytes(of(self).code)) },
    co_lnotab: {
      get: (vm, self) => {
        const { code } = of(self);
        return vm.defer(
          (function* (): Steps {
            yield* warn(vm, DeprecationWarning, 'co_lnotab is deprecated, use co_lines instead.');
            return new PyBytes(latin(lineNumberTable(code)));
          })(),
        );
      },
    },
    co_nlocals: { get: (_, self) => of(self).code.varnames.length },
    co_varnames: { get: (_, self) => names(of(self).code.varnames) },
    co_cellvars: { get: (_, self) => names(of(self).code.cellvars) },
    co_freevars: { get: (_, self) => names(of(self).code.freevars) },
  },
});
