import {
  add2,
  type Double2,
  divide2,
  expRounded,
  fromDouble,
  log2Of,
  multiply2,
  negate2,
  round2,
  sqrt2Of,
  twoProduct,
  twoSum,
} from './double-double.ts';
import { angle, exp, log } from './elementary.ts';

/**
More of C's functions. The inverse circular ones, exp2 and log2 are rounded to the nearest double; the others are put
together from exp, log, expm1 and log1p as the C library puts them together, so that they err where it errs.

Source: https://www.netlib.org/fdlibm/
*/

const one = fromDouble(1);

/** √(1 − x²), exact enough near ±1 too. */
function complement(x: number): Double2 {
  return sqrt2Of(multiply2(twoSum(1, -x), twoSum(1, x)));
}

/** arcsin x, −π/2 … π/2; NaN outside −1 … 1. */
export function asin(x: number): number {
  return Math.abs(x) <= 1 && Math.abs(x) > 1e-150 ? angle(fromDouble(x), complement(x)) : Math.asin(x);
}

/** arccos x, 0 … π; NaN outside −1 … 1. */
export function acos(x: number): number {
  return Math.abs(x) < 1 ? angle(complement(x), fromDouble(x)) : Math.acos(x);
}

/** arctan x, −π/2 … π/2. */
export function atan(x: number): number {
  const size = Math.abs(x);
  if (!(size > 1e-150 && size < 1e150)) return Math.atan(x);
  return size > 1
    ? angle(fromDouble(Math.sign(x)), divide2(one, fromDouble(size)))
    : angle(fromDouble(x), one);
}

/** The hyperbolic sine: ±Infinity where it overflows. */
export function sinh(x: number): number {
  const size = Math.abs(x);
  const half = x < 0 ? -0.5 : 0.5;
  if (size < 2 ** -28 || !Number.isFinite(x)) return x;
  if (size < 22) {
    const t = Math.expm1(size);
    return size < 1 ? half * (2 * t - (t * t) / (t + 1)) : half * (t + t / (t + 1));
  }
  if (size < 709.78) return half * exp(size);
  const root = exp(0.5 * size);
  return half * root * root;
}

/** The hyperbolic cosine. */
export function cosh(x: number): number {
  const size = Math.abs(x);
  if (!Number.isFinite(x)) return size;
  if (size < 0.5 * Math.LN2) {
    const t = Math.expm1(size);
    return 1 + (t * t) / (2 * (1 + t));
  }
  if (size < 22) {
    const t = exp(size);
    return 0.5 * t + 0.5 / t;
  }
  if (size < 709.78) return 0.5 * exp(size);
  const root = exp(0.5 * size);
  return 0.5 * root * root;
}

/** The hyperbolic tangent. */
export function tanh(x: number): number {
  const size = Math.abs(x);
  if (size < 2 ** -55 || Number.isNaN(x)) return x;
  const sign = x < 0 ? -1 : 1;
  if (size >= 22) return sign;
  if (size >= 1) return sign * (1 - 2 / (Math.expm1(2 * size) + 2));
  const t = Math.expm1(-2 * size);
  return sign * (-t / (t + 2));
}

/** The inverse of sinh. */
export function asinh(x: number): number {
  const size = Math.abs(x);
  if (size < 2 ** -28 || !Number.isFinite(x)) return x;
  const sign = x < 0 ? -1 : 1;
  if (size > 2 ** 28) return sign * (log(size) + Math.LN2);
  if (size > 2) return sign * log(2 * size + 1 / (Math.sqrt(x * x + 1) + size));
  const square = x * x;
  return sign * Math.log1p(size + square / (1 + Math.sqrt(1 + square)));
}

/** The inverse of cosh: NaN below 1. */
export function acosh(x: number): number {
  if (!(x >= 1)) return Number.NaN;
  if (x > 2 ** 28) return log(x) + Math.LN2;
  if (x > 2) return log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
  const above = x - 1;
  return Math.log1p(above + Math.sqrt(2 * above + above * above));
}

/** The inverse of tanh: NaN outside −1 … 1, infinite at ±1. */
export function atanh(x: number): number {
  return Math.atanh(x);
}

/** log(1 + x): −Infinity at −1, NaN below. */
export function log1p(x: number): number {
  return Math.log1p(x);
}

/** e ** x − 1. */
export function expm1(x: number): number {
  return Math.expm1(x);
}

/** The logarithm to base 10: exact for powers of ten. */
export function log10(x: number): number {
  if (!(x > 0 && Number.isFinite(x))) return Math.log10(x);
  const subnormal = x < 2 ** -1022;
  const scaled = subnormal ? x * 2 ** 54 : x;
  let exponent = Math.floor(Math.log2(scaled));
  if (scaled * 2 ** -exponent >= 2) exponent++;
  if (scaled * 2 ** -exponent < 1) exponent--;
  // A mantissa of 1 … 2 for large x, of 1/2 … 1 for small.
  const base = exponent - (subnormal ? 54 : 0);
  const power = base < 0 ? base + 1 : base;
  const mantissa = scaled * 2 ** -(base < 0 ? exponent + 1 : exponent);
  return power * 3.694239077158931e-13 + Math.LOG10E * log(mantissa) + power * 0.30102999566361177;
}

const logOfTwo = log2Of(2);

/** The logarithm to base 2: exact for powers of two. */
export function log2(x: number): number {
  return x > 0 && Number.isFinite(x) ? round2(divide2(log2Of(x), logOfTwo)) : Math.log2(x);
}

/** 2 ** x. */
export function exp2(x: number): number {
  if (!Number.isFinite(x)) return 2 ** x;
  if (Math.abs(x) > 1100) return x > 0 ? Number.POSITIVE_INFINITY : 0;
  return expRounded(multiply2(logOfTwo, fromDouble(x)));
}

/** The cube root, rounded to the nearest double: one step of Newton's on the host's, r − (r³ − x) / 3r². */
export function cbrt(x: number): number {
  const rough = Math.cbrt(x);
  if (!Number.isFinite(rough) || rough === 0) return rough;
  const scale = 2 ** Math.floor(Math.log2(Math.abs(rough)));
  const root = rough / scale;
  const cube = multiply2(twoProduct(root, root), fromDouble(root));
  const miss = add2(cube, fromDouble(-x / scale / scale / scale));
  return round2(add2(fromDouble(root), negate2(divide2(miss, fromDouble(3 * root * root))))) * scale;
}
