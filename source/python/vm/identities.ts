import { PyObject, type Value } from '../object/value.ts';

/** What id() says: a counter, given when it is first asked for. Equal numbers and texts have one id. */
export class Identities {
  private readonly objects = new WeakMap<PyObject, number>();
  private readonly primitives = new Map<Value, number>();
  private last = 0;

  of(value: Value): number {
    const known = value instanceof PyObject ? this.objects.get(value) : this.primitives.get(value);
    if (known !== undefined) return known;
    const id = 0x7f0000000000 + ++this.last * 0x40;
    if (value instanceof PyObject) this.objects.set(value, id);
    else this.primitives.set(value, id);
    return id;
  }
}
