import { setType } from './core-types.ts';
import { SetTable } from './set-table.ts';
import type { PyType } from './type-object.ts';
import { PyObject, type Value } from './value.ts';

/** A set or frozenset (by its `cls`), or an instance of a subclass. `changes` tells an iterator that keys came or went. */
export class PySet extends PyObject {
  readonly table = new SetTable<Value>();
  changes = 0;

  constructor(cls: PyType = setType) {
    super(cls);
  }

  get size(): number {
    return this.table.used;
  }

  /** The elements in the order of the table. Do not change the set meanwhile. */
  *values(): Generator<Value> {
    const { table } = this;
    for (let slot = table.next(0); slot >= 0; slot = table.next(slot + 1)) yield table.keyAt(slot);
  }

  /** values, under the name that dicts have for it. */
  keys(): Generator<Value> {
    return this.values();
  }
}
