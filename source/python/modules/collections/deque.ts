import { builtinType, objectType } from '../../object/core-types.ts';
import { PyObject, type Value } from '../../object/value.ts';

export const dequeType = builtinType('deque', objectType, { module: 'collections', hasWeakref: true });
dequeType.pattern = 'sequence';

/**
collections.deque. The items lie in `store` from `head` on, so that taking one from the left costs nothing; the room in
front is used again for what is put there.
*/
export class PyDeque extends PyObject {
  private store: (Value | undefined)[] = [];
  private head = 0;
  changes = 0; // an iterator must notice that there was one
  most: number | undefined = undefined; // maxlen

  get length(): number {
    return this.store.length - this.head;
  }

  /** The items, in an array of their own. */
  get items(): Value[] {
    return this.store.slice(this.head) as Value[];
  }

  at(place: number): Value {
    return this.store[this.head + place]!;
  }

  setAt(place: number, item: Value): void {
    this.store[this.head + place] = item;
  }

  /** Puts an item at the right end; a full deque loses its leftmost. */
  append(item: Value): void {
    this.changes++;
    this.store.push(item);
    if (this.most !== undefined && this.length > this.most) this.popLeft();
  }

  /** Puts an item at the left end; a full deque loses its rightmost. */
  appendLeft(item: Value): void {
    this.changes++;
    if (this.head === 0) {
      const room = Math.max(8, this.length);
      this.store = new Array<Value | undefined>(room).fill(undefined).concat(this.store);
      this.head = room;
    }
    this.store[--this.head] = item;
    if (this.most !== undefined && this.length > this.most) this.store.pop();
  }

  /** Takes the rightmost item; the deque must not be empty. */
  pop(): Value {
    this.changes++;
    return this.store.pop()!;
  }

  /** Takes the leftmost item; the deque must not be empty. */
  popLeft(): Value {
    this.changes++;
    const item = this.store[this.head]!;
    this.store[this.head++] = undefined;
    if (this.head > 32 && this.head * 2 > this.store.length) {
      this.store = this.store.slice(this.head);
      this.head = 0;
    }
    return item;
  }

  replace(items: readonly Value[]): void {
    this.changes++;
    this.store = items.slice();
    this.head = 0;
  }
}
