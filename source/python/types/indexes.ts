import type { Int } from '../number/int-arithmetic.ts';
import { typeOf } from '../object/core-types.ts';
import { overflowError } from '../object/exception.ts';
import type { Steps } from '../object/native.ts';
import { intOf } from '../object/object.ts';
import type { Result, Value } from '../object/value.ts';
import { index } from '../vm/operators.ts';
import type { VM } from '../vm/vm.ts';
import { askSubscript, type PlainSlice, quickSubscript } from './subscript.ts';

/** Goes on with the int that a value stands for, after calling its `__index__` where it is no int. Errors: TypeError. */
export function withIndex(vm: VM, value: Value, use: (index: Int) => Result): Result {
  const known = intOf(value);
  return known === undefined ? vm.defer(askIndexThen(vm, value, use)) : use(known);
}

function* askIndexThen(vm: VM, value: Value, use: (index: Int) => Result): Steps {
  return yield use((yield index(vm, value)) as Int);
}

/** Goes on with what the key of a subscript says. `kind` is the container's in the TypeError: `list indices`. */
export function withSubscript(
  vm: VM,
  key: Value,
  kind: string,
  use: (key: Int | PlainSlice) => Result,
): Result {
  const known = quickSubscript(key);
  return known === undefined ? vm.defer(askSubscriptThen(vm, key, kind, use)) : use(known);
}

function* askSubscriptThen(vm: VM, key: Value, kind: string, use: (key: Int | PlainSlice) => Result): Steps {
  return yield use(yield* askSubscript(vm, key, kind));
}

/** Goes on with how often a sequence is to be repeated. Errors: TypeError, OverflowError. */
export function withRepeatCount(vm: VM, count: Value, use: (count: Int) => Result): Result {
  return withIndex(vm, count, (times) => {
    if (!fitsSize(times)) {
      throw overflowError(`cannot fit '${typeOf(count).tpName}' into an index-sized integer`);
    }
    return use(times);
  });
}

/** Whether an int fits a C ssize_t. */
export function fitsSize(value: Int): boolean {
  return typeof value !== 'bigint' || (value < 2n ** 63n && value >= -(2n ** 63n));
}

/** An int that has to fit a C ssize_t. Errors: OverflowError. */
export function asSize(value: Int): Int {
  if (!fitsSize(value)) throw overflowError('Python int too large to convert to C ssize_t');
  return value;
}

/** An index cut to 0 … length, counted from the end where negative: where `insert` and slices put it. */
export function clampedIndex(at: Int, length: number): number {
  return Math.min(length, Math.max(0, at < 0 ? Number(at) + length : Number(at)));
}
