import { builtinType, objectType } from '../object/core-types.ts';
import { runtimeError } from '../object/exception.ts';
import { END } from '../object/markers.ts';
import type { PySet } from '../object/set.ts';
import type { Value } from '../object/value.ts';
import { PyIterator } from '../vm/iterators.ts';
import { defineIterator } from './iterator-methods.ts';

export const setIteratorType = builtinType('set_iterator', objectType, { final: true, uncallable: true });

/** Walks the table of a set. It sees that the size has changed, not that one key has gone and another come. */
export class PySetIterator extends PyIterator {
  private set: PySet | undefined; // undefined: exhausted
  private slot = 0;
  private size: number; // −1: it has changed

  constructor(set: PySet) {
    super(setIteratorType);
    this.set = set;
    this.size = set.size;
  }

  /** The next key or END. Errors: RuntimeError. */
  advance(): Value {
    const { set } = this;
    if (set === undefined) return END;
    if (this.size !== set.size) {
      this.size = -1;
      throw runtimeError('Set changed size during iteration');
    }
    const slot = set.table.next(this.slot);
    if (slot < 0) {
      this.set = undefined;
      return END;
    }
    this.slot = slot + 1;
    return set.table.keyAt(slot);
  }

  /** How many keys are still to come. */
  get rest(): number {
    const { set } = this;
    if (set === undefined || set.size !== this.size) return 0;
    let count = 0;
    for (let slot = set.table.next(this.slot); slot >= 0; slot = set.table.next(slot + 1)) count++;
    return count;
  }

  /** The keys that are still to come. Errors: RuntimeError. */
  remaining(): Value[] {
    const { set } = this;
    if (set === undefined) return [];
    if (this.size !== set.size) throw runtimeError('Set changed size during iteration');
    const keys: Value[] = [];
    for (let slot = set.table.next(this.slot); slot >= 0; slot = set.table.next(slot + 1))
      keys.push(set.table.keyAt(slot));
    return keys;
  }
}

defineIterator(setIteratorType, (self: PySetIterator) => self.rest);
