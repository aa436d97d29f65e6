import type { Int } from '../number/int-arithmetic.ts';
import { typeOf } from '../object/core-types.ts';
import { indexError, typeError, valueError } from '../object/exception.ts';
import { intOf, PySlice } from '../object/object.ts';
import type { Result, Value } from '../object/value.ts';
import { index } from '../vm/operators.ts';
import type { VM } from '../vm/vm.ts';
import { type SliceIndices, sliceIndices } from './slice-indices.ts';

/** A slice whose parts are ints (null: None). */
export class PlainSlice {
  constructor(
    readonly start: Int | null,
    readonly stop: Int | null,
    readonly step: Int | null,
  ) {}

  /** Which items of a sequence are meant. Errors: ValueError for a step of 0. */
  of(length: number): SliceIndices {
    if (this.step === 0) throw valueError('slice step cannot be zero');
    return sliceIndices(this.start, this.stop, this.step, length);
  }
}

/** What the key of a subscript says, where no `__index__` has to be called; undefined: ask. */
export function quickSubscript(key: Value): Int | PlainSlice | undefined {
  if (typeof key === 'number') return key;
  if (!(key instanceof PySlice)) return intOf(key);
  const start = quickBound(key.start);
  const stop = quickBound(key.stop);
  const step = quickBound(key.step);
  if (start === undefined || stop === undefined || step === undefined) return undefined;
  return new PlainSlice(start, stop, step);
}

function quickBound(bound: Value): Int | null | undefined {
  return bound === null ? null : intOf(bound);
}

/** What the key of a subscript says. `kind` is the container's in the TypeError: `list indices`. */
export function* askSubscript(vm: VM, key: Value, kind: string): Generator<Result, Int | PlainSlice, Value> {
  if (!(key instanceof PySlice)) {
    if (!hasIndex(key)) throw typeError(`${kind} must be integers or slices, not ${typeOf(key).tpName}`);
    return (yield index(vm, key)) as Int;
  }
  const step = yield* askBound(vm, key.step);
  const start = yield* askBound(vm, key.start);
  return new PlainSlice(start, yield* askBound(vm, key.stop), step);
}

/** A bound of a slice as an int: None stays. Errors: TypeError. */
export function* askBound(vm: VM, bound: Value): Generator<Result, Int | null, Value> {
  const known = quickBound(bound);
  if (known !== undefined) return known;
  if (!hasIndex(bound)) throw typeError('slice indices must be integers or None or have an __index__ method');
  return (yield index(vm, bound)) as Int;
}

/** A start or stop of `index()`, where None is none. Errors: TypeError. */
export function* askSliceIndex(vm: VM, bound: Value): Generator<Result, Int, Value> {
  const known = intOf(bound);
  if (known !== undefined) return known;
  if (!hasIndex(bound)) throw typeError('slice indices must be integers or have an __index__ method');
  return (yield index(vm, bound)) as Int;
}

/** Whether a value can stand for an int: `operator.index` will not refuse it for its type. */
export function hasIndex(value: Value): boolean {
  return intOf(value) !== undefined || typeOf(value).lookup('__index__') !== undefined;
}

/** The items of a slice. */
export function itemsOfSlice<T>(items: readonly T[], slice: SliceIndices): T[] {
  const { start, step, count } = slice;
  if (step === 1) return items.slice(start, start + count);
  return Array.from({ length: count }, (_, i) => items[start + i * step]!);
}

/** The place of an index in a sequence, counted from its end where negative; undefined: out of range. Errors: IndexError. */
export function placeOf(at: Int, length: number): number | undefined {
  if (typeof at === 'bigint' && BigInt.asIntN(64, at) !== at) {
    throw indexError("cannot fit 'int' into an index-sized integer");
  }
  const place = at < 0 ? Number(at) + length : Number(at);
  return place >= 0 && place < length ? place : undefined;
}
