import { NotImplemented } from '../object/core-types.ts';
import { PyMemoryView } from '../object/memoryview.ts';
import { PyBytes, PyFloat } from '../object/object.ts';
import type { Value } from '../object/value.ts';
import type { VM } from '../vm/vm.ts';
import { ownBytesOf } from './bytes-like.ts';
import { itemAt } from './memory-items.ts';

/** memoryview == anything: the same shape and, read by their formats, the same items. */
export function equalViews(vm: VM, self: PyMemoryView, value: Value): Value {
  const bytes = ownBytesOf(value);
  if (bytes === undefined && !(value instanceof PyMemoryView)) return NotImplemented;
  if (self.released) return self === value;
  const { shape, format } = self.layout;
  vm.charge(self.size >> 2);
  if (bytes !== undefined) {
    if (shape.length !== 1 || shape[0] !== bytes.length) return false;
    return format === 'B' ? self.bytes() === bytes : sameItems(self, bytesIn(bytes));
  }
  const other = value as PyMemoryView;
  if (other.released) return false;
  if (shape.join() !== other.layout.shape.join()) return false;
  // The same bytes are the same ints, and other bytes are others.
  if (format === 'B' && other.layout.format === 'B') return self.bytes() === other.bytes();
  return sameItems(self, itemsIn(other));
}

function* itemsIn(view: PyMemoryView): Generator<Value> {
  for (const at of view.places()) yield itemAt(view, at);
}

function* bytesIn(bytes: string): Generator<Value> {
  for (const byte of bytes) yield byte.charCodeAt(0);
}

function sameItems(self: PyMemoryView, others: Iterator<Value>): boolean {
  for (const item of itemsIn(self)) if (!sameItem(item, others.next().value)) return false;
  return true;
}

function sameItem(a: Value, b: Value): boolean {
  if (a instanceof PyBytes || b instanceof PyBytes)
    return a instanceof PyBytes && b instanceof PyBytes && a.value === b.value;
  // biome-ignore lint/suspicious/noDoubleEquals: a bigint and a number are equal where their values are
  return numberOf(a) == numberOf(b);
}

function numberOf(value: Value): number | bigint {
  if (value instanceof PyFloat) return value.value;
  return typeof value === 'bigint' ? value : Number(value);
}
