/**
A number of about 106 bits, as the unrounded sum of two doubles: `low` is at most half a unit in the last place of `high`.
CPython takes `**` and `math`'s functions from a C library that is right to the last bit in all but a few cases in a
thousand; the host's are not. So they are computed here to 90 bits and more, and then rounded once.

Source: T. J. Dekker, A floating-point technique for extending the available precision, 1971
*/
export type Double2 = { readonly high: number; readonly low: number };

/** The exact sum of two doubles. */
export function twoSum(a: number, b: number): Double2 {
  const high = a + b;
  const part = high - a;
  return { high, low: a - (high - part) + (b - part) };
}

function quickSum(a: number, b: number): Double2 {
  const high = a + b;
  return { high, low: b - (high - a) };
}

/** The exact product of two doubles (below about 2^990, so that nothing overflows on the way). */
export function twoProduct(a: number, b: number): Double2 {
  const high = a * b;
  const splitA = 134217729 * a;
  const aHigh = splitA - (splitA - a);
  const aLow = a - aHigh;
  const splitB = 134217729 * b;
  const bHigh = splitB - (splitB - b);
  const bLow = b - bHigh;
  return { high, low: aLow * bLow - (high - aHigh * bHigh - aLow * bHigh - aHigh * bLow) };
}

export function fromDouble(value: number): Double2 {
  return { high: value, low: 0 };
}

export function add2(a: Double2, b: Double2): Double2 {
  const high = twoSum(a.high, b.high);
  const low = twoSum(a.low, b.low);
  const sum = quickSum(high.high, high.low + low.high);
  return quickSum(sum.high, sum.low + low.low);
}

export function negate2(a: Double2): Double2 {
  return { high: -a.high, low: -a.low };
}

export function multiply2(a: Double2, b: Double2): Double2 {
  const product = twoProduct(a.high, b.high);
  return quickSum(product.high, product.low + (a.high * b.low + a.low * b.high));
}

export function divide2(a: Double2, b: Double2): Double2 {
  const first = a.high / b.high;
  const rest = add2(a, negate2(multiply2(b, fromDouble(first))));
  const second = rest.high / b.high;
  const left = add2(rest, negate2(multiply2(b, fromDouble(second))));
  const sum = quickSum(first, second);
  return add2(sum, fromDouble(left.high / b.high));
}

/** The square root of what is not negative. */
export function sqrt2Of(a: Double2): Double2 {
  if (a.high <= 0) return fromDouble(Math.sqrt(a.high));
  const root = Math.sqrt(a.high);
  const rest = add2(a, negate2(twoProduct(root, root)));
  return quickSum(root, rest.high / (2 * root));
}

/** Times a power of two. */
export function scale2(a: Double2, by: number): Double2 {
  return { high: a.high * by, low: a.low * by };
}

const ln2High = 0.6931471803691238; // ends in 21 zero bits, so that its product with an exponent is exact
const ln2Low: Double2 = { high: 1.9082149292705877e-10, low: 1.1612227229362532e-26 };

/** The natural logarithm of a positive finite double: to 95 bits relative to itself, near 1 too. */
export function log2Of(value: number): Double2 {
  let exponent = 0;
  let mantissa = value;
  if (mantissa < 2 ** -1022) {
    mantissa *= 2 ** 54;
    exponent -= 54;
  }
  const rough = Math.floor(Math.log2(mantissa) + 0.5);
  mantissa = rough > 1000 ? mantissa / 2 ** 500 / 2 ** (rough - 500) : mantissa * 2 ** -rough;
  exponent += rough;
  const log = Math.abs(mantissa - 1) < 0.1 ? logNearOne(mantissa) : logByNewton(mantissa);
  const scaled = add2({ high: exponent * ln2High, low: 0 }, multiply2(ln2Low, fromDouble(exponent)));
  return exponent === 0 ? log : add2(scaled, log);
}

function logNearOne(value: number): Double2 {
  const ratio = divide2(twoSum(value, -1), twoSum(value, 1));
  const square = multiply2(ratio, ratio);
  let sum = fromDouble(0);
  // 2 artanh r: 14 terms for |r| < 0.053
  for (let n = 27; n >= 1; n -= 2) sum = add2(multiply2(sum, square), divide2(fromDouble(1), fromDouble(n)));
  return scale2(multiply2(sum, ratio), 2);
}

function logByNewton(value: number): Double2 {
  const rough = Math.log(value);
  const error = add2(multiply2(exp2Of(fromDouble(-rough)), fromDouble(value)), fromDouble(-1));
  // log(1 + e) = e − e²/2, as e is about 1e-16
  return add2(fromDouble(rough), add2(error, fromDouble((-error.high * error.high) / 2)));
}

const inverseFactorials: Double2[] = [fromDouble(1)];
for (let n = 1; n <= 30; n++) inverseFactorials.push(divide2(inverseFactorials[n - 1]!, fromDouble(n)));

/** 1 / n! for n up to 30. */
export function inverseFactorial(n: number): Double2 {
  return inverseFactorials[n]!;
}

/** e to a power of moderate size, |power| < 600: to 95 bits. */
export function exp2Of(power: Double2): Double2 {
  const exponent = Math.round(power.high / Math.LN2);
  const value = expm1Reduced(reduceByLn2(power, exponent));
  return scale2(add2(value, fromDouble(1)), 2 ** exponent);
}

function reduceByLn2(power: Double2, exponent: number): Double2 {
  return add2(add2(power, fromDouble(-exponent * ln2High)), multiply2(ln2Low, fromDouble(-exponent)));
}

/** e^r − 1 for |r| < 0.35: Taylor on r / 512, then nine doublings of the argument. */
function expm1Reduced(reduced: Double2): Double2 {
  const small = scale2(reduced, 1 / 512);
  let sum = fromDouble(0);
  for (let n = 10; n >= 1; n--) sum = multiply2(add2(sum, inverseFactorials[n]!), small);
  for (let i = 0; i < 9; i++) sum = add2(scale2(sum, 2), multiply2(sum, sum));
  return sum;
}

/** e to a power, rounded to a double: 0 or Infinity where it is out of range. */
export function expRounded(power: Double2): number {
  if (power.high > 710) return Number.POSITIVE_INFINITY;
  if (power.high < -746) return 0;
  const exponent = Math.round(power.high / Math.LN2);
  return roundScaled(add2(expm1Reduced(reduceByLn2(power, exponent)), fromDouble(1)), exponent);
}

/** To the nearest double. What lies within 2^−80 of a tie is one: exact powers do, and nothing else does by chance. */
export function round2(value: Double2): number {
  if (value.high === 0 || !Number.isFinite(value.high)) return value.high;
  const unit = 2 ** (Math.floor(Math.log2(Math.abs(value.high))) - 80);
  return unit === 0 || !Number.isFinite(unit) ? value.high : value.high + Math.round(value.low / unit) * unit;
}

/** value * 2^exponent, rounded once, also where the result is subnormal. `value` is near 1. */
export function roundScaled(value: Double2, exponent: number): number {
  if (exponent > 1000) return round2(value) * 2 ** 1000 * 2 ** (exponent - 1000);
  if (exponent >= -1020) return round2(value) * 2 ** exponent;
  // The last bit that the result has, made the unit: adding and taking away a large number rounds there.
  const unit = 2 ** (-1074 - exponent);
  const low = Math.round(value.low / 2 ** -80) * 2 ** -80;
  const down = Math.floor(value.high / unit);
  const rest = (value.high - down * unit + low) / unit;
  const up = rest > 0.5 || (rest === 0.5 && down % 2 === 1) ? 1 : 0;
  return (down + up) * 2 ** -1074;
}
