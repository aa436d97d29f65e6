import {
  add2,
  type Double2,
  expRounded,
  fromDouble,
  log2Of,
  multiply2,
  twoProduct,
} from './double-double.ts';

/** C's pow, rounded to the nearest double: Infinity where it overflows, NaN for a negative finite base and no whole exponent. */
export function powerOfFloats(a: number, b: number): number {
  if (b === 0 || a === 1) return 1;
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.NaN;
  if (a === -1 && !Number.isFinite(b)) return 1;
  if (a === 0 || !Number.isFinite(a) || !Number.isFinite(b)) return a ** b;
  if (b === 1) return a;
  if (b === 2) return a * a;
  if (b === -1) return 1 / a;
  if (b === 0.5 && a > 0) return Math.sqrt(a);
  if (a < 0 && !Number.isInteger(b)) return Number.NaN;
  const size = expRounded(logTimes(Math.abs(a), b));
  return a < 0 && Math.abs(b % 2) === 1 ? -size : size;
}

/** exponent * log base, unrounded. */
function logTimes(base: number, exponent: number): Double2 {
  const log = log2Of(base);
  // Far out of range anyway: keeps the exact product from overflowing.
  const factor = Math.max(-1e300, Math.min(1e300, exponent));
  if (Math.abs(log.high * factor) > 1e4) return fromDouble(log.high * factor);
  return add2(twoProduct(log.high, factor), multiply2(fromDouble(log.low), fromDouble(factor)));
}
