/**
The exact value of a finite double, and doubles made from exact values. Everything that prints or rounds a float in
Python is decided on the exact binary value, ties to even; JavaScript's own toFixed and toPrecision round ties up, so
they are not used.
*/
export type ExactFloat = {
  readonly negative: boolean; // of the sign bit: true for −0.0
  readonly mantissa: bigint; // magnitude = mantissa * 2^exponent
  readonly exponent: number;
};

const view = new DataView(new ArrayBuffer(8));

/** The sign, mantissa and exponent of a finite double. */
export function exactFloat(value: number): ExactFloat {
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  return {
    negative: bits >> 63n === 1n,
    mantissa: biased === 0 ? fraction : fraction | (1n << 52n),
    exponent: Math.max(biased, 1) - 1075,
  };
}

/** The double nearest to mantissa * 2^exponent (mantissa ≥ 0), ties to even; Infinity where it overflows. */
export function nearestFloat(mantissa: bigint, exponent: number): number {
  if (mantissa === 0n) return 0;
  const length = mantissa.toString(2).length;
  const excess = Math.max(length - 53, -1074 - exponent);
  if (excess > 0) {
    mantissa = excess > length + 1 ? 0n : shiftHalfEven(mantissa, excess);
    exponent += excess;
  }
  if (exponent > 971)
    return exponent - 971 > 53
      ? Number.POSITIVE_INFINITY
      : Number(mantissa) * 2 ** 971 * 2 ** (exponent - 971);
  return Number(mantissa) * 2 ** exponent;
}

/** The rounded quotient of two whole numbers as a double, ties to even, as `int / int` needs it. divisor > 0, dividend ≥ 0. */
export function nearestQuotient(dividend: bigint, divisor: bigint): number {
  if (dividend === 0n) return 0;
  // 66 bits of quotient and a sticky bit for the rest decide every rounding.
  const shift = 66 - (dividend.toString(16).length - divisor.toString(16).length) * 4;
  const scaled = shift > 0 ? dividend << BigInt(shift) : dividend;
  const by = shift < 0 ? divisor << BigInt(-shift) : divisor;
  const quotient = scaled / by;
  return nearestFloat((quotient << 1n) | (quotient * by === scaled ? 0n : 1n), -shift - 1);
}

/** value * 10^places as a whole number, rounded half to even, for the magnitude of a finite value. */
export function scaledByTen(value: number, places: number): bigint {
  const { mantissa, exponent } = exactFloat(value);
  const scaled = places > 0 ? mantissa * 10n ** BigInt(places) : mantissa;
  const by = places < 0 ? 10n ** BigInt(-places) : 1n;
  if (exponent >= 0) return divideHalfEven(scaled << BigInt(exponent), by);
  return by === 1n ? shiftHalfEven(scaled, -exponent) : divideHalfEven(scaled, by << BigInt(-exponent));
}

/** a / b, rounded half to even; a ≥ 0, b > 0. */
export function divideHalfEven(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  const twice = (a - quotient * b) * 2n;
  return twice > b || (twice === b && (quotient & 1n) === 1n) ? quotient + 1n : quotient;
}

function shiftHalfEven(value: bigint, count: number): bigint {
  const quotient = value >> BigInt(count);
  const half = 1n << BigInt(count - 1);
  const rest = value & ((half << 1n) - 1n);
  return rest > half || (rest === half && (quotient & 1n) === 1n) ? quotient + 1n : quotient;
}

/**
The decimal digits of a magnitude: 0.d1d2d3… × 10^point. Zero is the one digit '0' with point 1. Digits after the last
that was asked for are rounded away, ties to even.
*/
export type Digits = { readonly digits: string; readonly point: number };

/** The fewest digits that read back as the same double: what repr() shows. For finite values. */
export function shortestDigits(value: number): Digits {
  if (value === 0) return { digits: '0', point: 1 };
  const [mantissa, exponent] = Math.abs(value).toExponential().split('e');
  return { digits: mantissa!.replace('.', ''), point: Number(exponent) + 1 };
}

/** Exactly `count` ≥ 1 significant digits (trailing zeros kept; past the end of the exact value there are only zeros). */
export function significantDigits(value: number, count: number): Digits {
  if (value === 0) return { digits: '0'.repeat(count), point: 1 };
  const wanted = Math.min(count, 800); // no double has more than 767
  const shortest = shortestDigits(value);
  // 1e23 is below 10^23: a power of ten is tried one place lower first.
  let point = shortest.digits === '1' ? shortest.point - 1 : shortest.point;
  let digits = scaledByTen(value, wanted - point).toString();
  if (digits.length > wanted) {
    point++;
    digits = scaledByTen(value, wanted - point).toString();
  }
  return { digits: digits.padEnd(count, '0'), point };
}

/** All digits down to `places` ≥ 0 places after the decimal point, leading zeros dropped. */
export function fixedDigits(value: number, places: number): Digits {
  const wanted = Math.min(places, 1100); // no double has more than 1074
  const digits = scaledByTen(value, wanted).toString();
  return { digits: digits.padEnd(digits.length + places - wanted, '0'), point: digits.length - wanted };
}
