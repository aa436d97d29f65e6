import { addInts, floorDivideInts, type Int, negateInt, subtractInts } from '../number/int-arithmetic.ts';

/** Where a slice of a sequence of known length begins, ends and strides; `count` items are in it. */
export type SliceIndices = {
  readonly start: number; // −1 when the slice goes backward and is empty at the front
  readonly stop: number;
  readonly step: number; // never 0; cut to ±(2^53−1), which no sequence is long enough to notice
  readonly count: number;
};

/**
The start and stop that a slice means for a sequence of `length` items: `slice.indices`, for ints of any size. None is
null; the step must not be 0.

Source: https://docs.python.org/3.13/reference/datamodel.html#slice.indices
*/
export function sliceBounds(start: Int | null, stop: Int | null, step: Int, length: Int): [Int, Int] {
  const backward = step < 0;
  const lowest = backward ? -1 : 0;
  const highest = backward ? subtractInts(length, 1) : length;
  const bound = (given: Int | null, otherwise: Int): Int => {
    if (given === null) return otherwise;
    const index = given < 0 ? addInts(given, length) : given;
    if (index < lowest) return lowest;
    if (index > highest) return highest;
    return index;
  };
  return [bound(start, backward ? highest : lowest), bound(stop, backward ? lowest : highest)];
}

/** `sliceBounds` for a sequence held in memory, with the number of its items that the slice takes. */
export function sliceIndices(
  start: Int | null,
  stop: Int | null,
  step: Int | null,
  length: number,
): SliceIndices {
  if (start === null && stop === null && step === null)
    return { start: 0, stop: length, step: 1, count: length };
  const stride = step ?? 1;
  const [from, to] = sliceBounds(start, stop, stride, length) as [number, number];
  const cut = Math.max(-Number.MAX_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, Number(stride)));
  return { start: from, stop: to, step: cut, count: Number(strideCount(from, to, cut)) };
}

/** How many steps lead from start to before stop: the length of a range. The step must not be 0. */
export function strideCount(start: Int, stop: Int, step: Int): Int {
  if (step > 0) {
    if (start >= stop) return 0;
    return addInts(floorDivideInts(subtractInts(subtractInts(stop, start), 1), step), 1);
  }
  if (start <= stop) return 0;
  return addInts(floorDivideInts(subtractInts(subtractInts(start, stop), 1), negateInt(step)), 1);
}
