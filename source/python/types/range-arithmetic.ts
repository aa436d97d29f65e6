import {
  addInts,
  floorDivideInts,
  type Int,
  moduloInts,
  multiplyInts,
  subtractInts,
} from '../number/int-arithmetic.ts';
import { sliceBounds, strideCount } from './slice-indices.ts';

/**
The numbers of a range, for ints of any size: none of them is stored. `length` follows from the other three and is kept
because every use asks for it.
*/
export type RangeNumbers = {
  readonly start: Int;
  readonly stop: Int;
  readonly step: Int; // never 0
  readonly length: Int;
};

/** The numbers from start to before stop; the step must not be 0. */
export function rangeNumbers(start: Int, stop: Int, step: Int): RangeNumbers {
  return { start, stop, step, length: strideCount(start, stop, step) };
}

/** The number at an index that is known to be within 0 … length−1. */
export function rangeItem(range: RangeNumbers, index: Int): Int {
  return addInts(range.start, multiplyInts(range.step, index));
}

/** Where `value` stands in the range; −1: nowhere. */
export function rangeIndex(range: RangeNumbers, value: Int): Int {
  const { start, stop, step } = range;
  const inside = step > 0 ? value >= start && value < stop : value <= start && value > stop;
  if (!inside) return -1;
  const distance = subtractInts(value, start);
  return moduloInts(distance, step) === 0 ? floorDivideInts(distance, step) : -1;
}

/** The range that `range[start:stop:step]` is. */
export function rangeSlice(
  range: RangeNumbers,
  start: Int | null,
  stop: Int | null,
  step: Int,
): RangeNumbers {
  const [from, to] = sliceBounds(start, stop, step, range.length);
  return rangeNumbers(rangeItem(range, from), rangeItem(range, to), multiplyInts(range.step, step));
}

/** The range from the last number to the first. */
export function rangeReversed(range: RangeNumbers): RangeNumbers {
  const last = subtractInts(range.length, 1);
  const step = multiplyInts(range.step, -1);
  return rangeNumbers(rangeItem(range, last), subtractInts(range.start, range.step), step);
}

/** Two ranges are equal if they hold the same numbers, however they were written. */
export function rangesEqual(a: RangeNumbers, b: RangeNumbers): boolean {
  if (a.length !== b.length) return false;
  if (a.length === 0) return true;
  return a.start === b.start && (a.length === 1 || a.step === b.step);
}
