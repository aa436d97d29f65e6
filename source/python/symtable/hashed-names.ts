import { hashString } from '../hash/hash.ts';
import { highHalf, lowHalf, SetTable } from '../object/set-table.ts';

/**
A set of names that iterates as CPython's set of str does under PYTHONHASHSEED=0. The symbol table adds the free names that it
hands on in the order of such a set.
*/
export class HashedNames {
  private readonly table = new SetTable<string>();

  add(name: string): void {
    const hash = hashString(name);
    this.insert(name, lowHalf(hash), highHalf(hash));
  }

  has(name: string): boolean {
    return this.find(name) >= 0;
  }

  /** Takes the name out. The answer is whether it was in. */
  delete(name: string): boolean {
    const slot = this.find(name);
    if (slot >= 0) this.table.remove(slot);
    return slot >= 0;
  }

  /** `self |= other`. */
  update({ table: other }: HashedNames): void {
    if (other.used === 0 || this.table.copyInto(other)) return;
    for (let slot = other.next(0); slot >= 0; slot = other.next(slot + 1)) {
      this.insert(other.keyAt(slot), other.lowAt(slot), other.highAt(slot));
    }
  }

  *[Symbol.iterator](): Generator<string> {
    for (let slot = this.table.next(0); slot >= 0; slot = this.table.next(slot + 1)) {
      yield this.table.keyAt(slot);
    }
  }

  private find(name: string): number {
    const hash = hashString(name);
    return this.table.find(name, lowHalf(hash), highHalf(hash), same);
  }

  private insert(name: string, low: number, high: number): void {
    const slot = this.table.find(name, low, high, same);
    if (slot < 0) this.table.insert(slot, name, low, high);
  }
}

function same(there: string, sought: string): boolean {
  return there === sought;
}
