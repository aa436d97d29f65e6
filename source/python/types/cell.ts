import { Cell } from '../object/cell.ts';
import { cellType, NotImplemented, typeOf } from '../object/core-types.ts';
import { valueError } from '../object/exception.ts';
import { defineType, method, type NativeSpec } from '../object/native.ts';
import type { Value } from '../object/value.ts';
import { type Comparison, compare } from '../vm/compare.ts';
import { addressOf } from '../vm/type-text.ts';
import type { VM } from '../vm/vm.ts';
import { comparisons } from './comparisons.ts';

const cell = (value: Value): Cell => value as Cell;

/** Cells compare by what they hold; an empty one is less than all others. */
function comparison(operator: Comparison): NativeSpec {
  return method('(self, value, /)', (vm, self: Cell, other: Value) => {
    if (!(other instanceof Cell)) return NotImplemented;
    if (self.contents === undefined || other.contents === undefined) {
      return compare(vm, operator, self.contents === undefined ? 0 : 1, other.contents === undefined ? 0 : 1);
    }
    return compare(vm, operator, self.contents, other.contents);
  });
}

function write(vm: VM, self: Cell, value: Value | undefined): null {
  const before = self.contents;
  self.contents = value;
  const frame = vm.pythonFrame();
  if (vm.recorder !== undefined && frame !== undefined) {
    if (value === undefined) vm.recorder.cellEmptied(self, self.name, before, frame);
    else vm.recorder.cellWritten(self, self.name, before, frame, true);
  }
  return null;
}

defineType(cellType, {
  doc: `Create a new cell object.

  contents
    the contents of the cell. If not specified, the cell will be empty,
    and 
 further attempts to access its cell_contents attribute will
    raise a ValueError.`,
  staticMethods: {
    __new__: method('(cls, contents=absent, /)', (vm, _cls, contents: Value | undefined) => {
      if (vm.recorder === undefined) return new Cell(contents);
      const frame = vm.pythonFrame()!;
      const made = new Cell(contents, vm.numberOfCell(frame.code), frame.number);
      vm.recorder.cellMade(made, frame);
      return made;
    }),
  },
  methods: {
    __repr__: method('(self, /)', (vm, self: Cell) => {
      const { contents } = self;
      if (contents === undefined) return `<cell at ${addressOf(vm, self)}: empty>`;
      return `<cell at ${addressOf(vm, self)}: ${typeOf(contents).tpName} object at ${addressOf(vm, contents)}>`;
    }),
    ...comparisons(comparison),
  },
  constants: { __hash__: null },
  getset: {
    cell_contents: {
      get: (vm, self) => {
        const { contents } = cell(self);
        const frame = vm.pythonFrame();
        if (frame !== undefined) vm.recorder?.cellRead(cell(self), cell(self).name, frame);
        if (contents === undefined) throw valueError('Cell is empty');
        return contents;
      },
      set: (vm, self, value) => write(vm, cell(self), value),
      delete: (vm, self) => write(vm, cell(self), undefined),
    },
  },
});
