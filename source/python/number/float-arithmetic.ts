import { exactFloat, nearestFloat, nearestQuotient, scaledByTen } from './float-digits.ts';
import { type Int, intOfIntegral, toInt } from './int-arithmetic.ts';

/** float(int): the nearest double, ties to even; undefined where it overflows ("int too large to convert to float"). */
export function floatOfInt(value: Int): number | undefined {
  const float = Number(value);
  return Number.isFinite(float) ? float : undefined;
}

/** int / int, correctly rounded even where neither fits a double. b is not 0. Undefined: the result overflows. */
export function trueDivideInts(a: Int, b: Int): number | undefined {
  if (typeof a === 'number' && typeof b === 'number') return a / b;
  const [dividend, divisor] = [BigInt(a), BigInt(b)];
  const size = nearestQuotient(dividend < 0n ? -dividend : dividend, divisor < 0n ? -divisor : divisor);
  if (!Number.isFinite(size)) return undefined;
  return dividend < 0n !== divisor < 0n ? -size : size;
}

/** a % b of floats: fmod's rest moved to the sign of b; a zero rest takes b's sign too. b is not 0. */
export function moduloFloats(a: number, b: number): number {
  const rest = a % b;
  if (rest === 0) return b < 0 || Object.is(b, -0) ? -0 : 0;
  return rest < 0 !== b < 0 ? rest + b : rest;
}

/** a // b of floats: from the exact rest, since floor(a / b) is one off where a / b rounds up (1 // 0.1 is 9.0). b is not 0. */
export function floorDivideFloats(a: number, b: number): number {
  let rest = a % b;
  let quotient = (a - rest) / b;
  if (rest !== 0 && rest < 0 !== b < 0) {
    rest += b;
    quotient -= 1;
  }
  if (quotient === 0) return a / b < 0 || Object.is(a / b, -0) ? -0 : 0;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

/** round(float): to an int, ties to even. For finite values. */
export function roundToInt(value: number): Int {
  const down = Math.floor(value);
  const rest = value - down;
  return intOfIntegral(rest > 0.5 || (rest === 0.5 && down % 2 !== 0) ? down + 1 : down);
}

/** round(float, places): to the double nearest to the decimal that the exact value rounds to. Undefined: overflow. */
export function roundToPlaces(value: number, places: number): number | undefined {
  if (!Number.isFinite(value) || places > 323) return value;
  if (places < -308) return value < 0 || Object.is(value, -0) ? -0 : 0;
  const rounded = Number(`${scaledByTen(value, places)}e${-places}`);
  if (!Number.isFinite(rounded)) return undefined;
  return value < 0 || Object.is(value, -0) ? -rounded : rounded;
}

/** round(int, places) for places < 0: to the multiple of 10^−places, ties to the even multiple. */
export function roundInt(value: Int, places: number): Int {
  const unit = 10n ** BigInt(-places);
  const whole = BigInt(value);
  const rest = ((whole % unit) + unit) % unit;
  const down = whole - rest;
  const up = rest * 2n > unit || (rest * 2n === unit && (down / unit) % 2n !== 0n);
  return toInt(up ? down + unit : down);
}

/** int(float): towards zero. For finite values. */
export function truncateFloat(value: number): Int {
  return intOfIntegral(Math.trunc(value));
}

/** float.as_integer_ratio(): numerator and denominator > 0 in lowest terms. For finite values. */
export function integerRatio(value: number): readonly [Int, Int] {
  const { negative, mantissa, exponent } = exactFloat(value);
  if (mantissa === 0n) return [0, 1];
  let numerator = mantissa;
  let power = exponent;
  for (; power < 0 && (numerator & 1n) === 0n; power++) numerator >>= 1n;
  if (power > 0) numerator <<= BigInt(power);
  return [toInt(negative ? -numerator : numerator), toInt(power < 0 ? 1n << BigInt(-power) : 1n)];
}

/** mantissa * 2^exponent for a signed whole mantissa, as math.ldexp rounds it: once, ties to even. */
export function scaleByTwo(value: number, exponent: number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const exact = exactFloat(value);
  const scaled = nearestFloat(exact.mantissa, Math.max(-5000, Math.min(5000, exact.exponent + exponent)));
  return exact.negative ? -scaled : scaled;
}
