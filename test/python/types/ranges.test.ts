import { describe, expect, test } from 'vitest';
import type { Int } from '../../../source/python/number/int-arithmetic.ts';
import {
  rangeIndex,
  rangeItem,
  rangeNumbers,
  rangeReversed,
  rangeSlice,
  rangesEqual,
} from '../../../source/python/types/range-arithmetic.ts';
import { sliceBounds, sliceIndices } from '../../../source/python/types/slice-indices.ts';

const bounds: (Int | null)[] = [null, -8, -7, -6, -3, -1, 0, 1, 3, 5, 6, 9, 10n ** 30n, -(10n ** 30n)];
const steps: Int[] = [1, 2, 3, 7, -1, -2, -5, 10n ** 30n, -(10n ** 30n)];

/** The items of a slice by the definition: indexes from the bounds, walked one step at a time. */
function walked(start: Int, stop: Int, step: Int): number[] {
  const found: number[] = [];
  for (let i = BigInt(start); step > 0 ? i < stop : i > stop; i += BigInt(step)) found.push(Number(i));
  return found;
}

describe('slices', () => {
  test('the count is the number of indexes from start to stop', () => {
    for (const start of bounds)
      for (const stop of bounds)
        for (const step of steps) {
          const [from, to] = sliceBounds(start, stop, step, 6);
          const indexes = walked(from, to, step);
          const slice = sliceIndices(start, stop, step, 6);
          expect(slice.count).toBe(indexes.length);
          expect(indexes.every((i) => i >= 0 && i < 6)).toBe(true);
          if (indexes.length > 0) expect(slice.start).toBe(indexes[0]);
        }
  });

  test('the bounds are those of slice.indices', () => {
    expect(sliceBounds(null, null, -1, 6)).toEqual([5, -1]);
    expect(sliceBounds(-100, 100, 1, 6)).toEqual([0, 6]);
    expect(sliceBounds(-100, -100, -1, 6)).toEqual([-1, -1]);
    expect(sliceBounds(2, null, 2, 10n ** 20n)).toEqual([2, 10n ** 20n]);
  });
});

describe('ranges', () => {
  test('index is the inverse of item, and says -1 outside', () => {
    for (const [start, stop, step] of [
      [0, 10, 3],
      [10, -5, -4],
      [-(10n ** 20n), 10n ** 20n, 10n ** 19n],
    ] as const) {
      const range = rangeNumbers(start, stop, step);
      for (let i = 0; i < range.length; i++) expect(rangeIndex(range, rangeItem(range, i))).toBe(i);
      expect(rangeIndex(range, stop)).toBe(-1);
      expect(rangeIndex(range, BigInt(start) + 1n === 1n ? 1 : start === 10 ? 9 : 1)).toBe(-1);
    }
  });

  test('a slice of a range is the range of the sliced items', () => {
    const range = rangeNumbers(3, 20, 4);
    expect(rangeSlice(range, null, null, -1)).toEqual({ start: 19, stop: -1, step: -4, length: 5 });
    expect(rangeSlice(range, 1, 3, 1)).toEqual({ start: 7, stop: 15, step: 4, length: 2 });
    expect(rangeReversed(rangeNumbers(0, 5, 2))).toEqual({ start: 4, stop: -2, step: -2, length: 3 });
  });

  test('ranges of the same numbers are equal', () => {
    expect(rangesEqual(rangeNumbers(0, 3, 2), rangeNumbers(0, 4, 2))).toBe(true);
    expect(rangesEqual(rangeNumbers(5, 5, 1), rangeNumbers(9, 0, 1))).toBe(true);
    expect(rangesEqual(rangeNumbers(0, 5, 2), rangeNumbers(0, 5, 1))).toBe(false);
  });
});
