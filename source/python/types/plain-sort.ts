import { floatType, tupleType } from '../object/core-types.ts';
import { PyFloat, PyTuple } from '../object/object.ts';
import type { Value } from '../object/value.ts';

/** Longer texts are compared one by one, which is charged for. */
const LONG = 1024;

/**
The stable order of keys whose comparisons nobody can see: all ints, all plain strs, all floats, or all tuples of ints and
plain strs that have the same kinds in the same places: their indexes, least key first. Undefined: they are others.
*/
export function plainOrder(keys: readonly Value[]): Int32Array | undefined {
  if (keys.every((key) => typeof key === 'number')) {
    const numbers = keys as number[];
    return order(keys.length, (a, b) => numbers[a]! < numbers[b]!);
  }
  if (keys.every((key) => typeof key === 'string' && key.length < LONG)) {
    const texts = keys as string[];
    return order(keys.length, (a, b) => texts[a]! < texts[b]!);
  }
  if (keys.every(isOrderedFloat)) {
    const floats = keys.map((key) => (key as PyFloat).value);
    return order(keys.length, (a, b) => floats[a]! < floats[b]!);
  }
  if (areTuplesAlike(keys)) {
    const rows = keys.map((key) => (key as PyTuple).items);
    return order(keys.length, (a, b) => lessItems(rows[a]!, rows[b]!));
  }
  return undefined;
}

function isOrderedFloat(value: Value): boolean {
  return value instanceof PyFloat && value.cls === floatType && !Number.isNaN(value.value);
}

function areTuplesAlike(keys: readonly Value[]): boolean {
  const first = keys[0];
  if (!(first instanceof PyTuple)) return false;
  const kinds = first.items.map((item) => typeof item);
  if (!kinds.every((kind) => kind === 'number' || kind === 'string')) return false;
  return keys.every((key) => {
    if (!(key instanceof PyTuple) || key.cls !== tupleType || key.items.length > Math.min(kinds.length, LONG))
      return false;
    return key.items.every(
      (item, i) => typeof item === kinds[i] && (typeof item === 'number' || (item as string).length < LONG),
    );
  });
}

function lessItems(a: readonly Value[], b: readonly Value[]): boolean {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const x = a[i] as number;
    const y = b[i] as number;
    if (x !== y) return x < y;
  }
  return a.length < b.length;
}

/** Whether the key at one index is less than that at another. */
type Less = (a: number, b: number) => boolean;

/** Stretches of so many keys are sorted by insertion before they are merged. */
const STRETCH = 8;

/** A stable merge sort of the indexes; what is in order already is only looked at. */
function order(length: number, less: Less): Int32Array {
  let from = new Int32Array(length);
  for (let i = 0; i < length; i++) from[i] = i;
  for (let start = 0; start < length; start += STRETCH) {
    insert(from, start, Math.min(start + STRETCH, length), less);
  }
  let to = new Int32Array(length);
  for (let width = STRETCH; width < length; width *= 2) {
    for (let start = 0; start < length; start += 2 * width) {
      const middle = Math.min(start + width, length);
      merge(from, to, start, middle, Math.min(middle + width, length), less);
    }
    [from, to] = [to, from];
  }
  return from;
}

function insert(indexes: Int32Array, start: number, end: number, less: Less): void {
  for (let next = start + 1; next < end; next++) {
    const index = indexes[next]!;
    let at = next;
    for (; at > start && less(index, indexes[at - 1]!); at--) indexes[at] = indexes[at - 1]!;
    indexes[at] = index;
  }
}

/** Merges two neighbours, from `start` to `middle` to `end`. */
function merge(
  from: Int32Array,
  to: Int32Array,
  start: number,
  middle: number,
  end: number,
  less: Less,
): void {
  let a = start;
  let b = middle;
  let at = start;
  if (middle < end && less(from[middle]!, from[middle - 1]!)) {
    while (a < middle && b < end) to[at++] = less(from[b]!, from[a]!) ? from[b++]! : from[a++]!;
  }
  while (a < middle) to[at++] = from[a++]!;
  while (b < end) to[at++] = from[b++]!;
}
