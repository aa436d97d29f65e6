import { exactFloat, fixedDigits, nearestFloat, shortestDigits, significantDigits } from './float-digits.ts';

/**
repr(float): the shortest text that reads back as the same double; an exponent from 1e16 up and below 1e-4, at least
two digits in it; '.0' where nothing else tells a float from an int.
*/
export function reprFloat(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const { digits, point } = shortestDigits(value);
  if (point > 16 || point <= -4) return `${sign}${withExponent(digits, point, 'e')}`;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (digits.length > point) return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
  return `${sign}${digits.padEnd(point, '0')}.0`;
}

/** What a part of a complex number looks like in its repr: reprFloat without '.0'. */
export function reprComplexPart(value: number): string {
  const text = reprFloat(value);
  return text.endsWith('.0') ? text.slice(0, -2) : text;
}

/** repr(complex): `1j`, `(1+2j)`, `(-0-0j)`; the real part is left out where it is positive zero. */
export function reprComplex(real: number, imaginary: number): string {
  const imaginaryText = reprComplexPart(imaginary);
  if (Object.is(real, 0)) return `${imaginaryText}j`;
  return `(${reprComplexPart(real)}${/^[-]/.test(imaginaryText) ? '' : '+'}${imaginaryText}j)`;
}

/**
The magnitude of a finite float in one of the presentation types 'e', 'f', 'g' (lower case; '%' is 'f' of a hundredfold
value), or 'r' for the shortest digits as repr lays them out. `alternate` (#) keeps the point and g's trailing zeros;
`pointZero` asks for '.0' where no point would be.
*/
export function formatMagnitude(
  value: number,
  type: 'e' | 'f' | 'g' | 'r',
  precision: number,
  alternate: boolean,
  pointZero = false,
): string {
  if (type === 'f') return fixedText(value, precision, alternate);
  if (type === 'e') {
    const { digits, point } = significantDigits(value, precision + 1);
    return withExponent(digits, value === 0 ? 1 : point, 'e', alternate);
  }
  const shortest = type === 'r';
  const count = Math.max(precision, 1);
  const { digits, point } = shortest ? shortestDigits(value) : significantDigits(value, count);
  const kept = alternate && !shortest ? digits : digits.replace(/(?!^)0+$/, '');
  // With '.0' asked for, 1e5 of precision 6 stays 100000.0, but what fills the precision goes exponential one earlier.
  if (point <= -4 || point > (shortest ? 16 : pointZero ? count - 1 : count))
    return withExponent(kept, point, 'e', alternate);
  const whole = point <= 0 ? '0' : kept.slice(0, point).padEnd(point, '0');
  const fraction = point <= 0 ? '0'.repeat(-point) + kept : kept.slice(point);
  if (fraction) return `${whole}.${fraction}`;
  return pointZero ? `${whole}.0` : alternate ? `${whole}.` : whole;
}

function fixedText(value: number, places: number, alternate: boolean): string {
  const { digits, point } = fixedDigits(value, places);
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits;
  const whole = padded.slice(0, padded.length - places);
  return places > 0 ? `${whole}.${padded.slice(padded.length - places)}` : alternate ? `${whole}.` : whole;
}

function withExponent(digits: string, point: number, letter: string, alternate = false): string {
  const exponent = point - 1;
  const fraction = digits.length > 1 || alternate ? `.${digits.slice(1)}` : '';
  return `${digits[0]}${fraction}${letter}${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

const floatPattern =
  /^[+-]?(?:(?:\d+(?:_\d+)*)(?:\.(?:\d+(?:_\d+)*)?)?|\.\d+(?:_\d+)*)(?:[eE][+-]?\d+(?:_\d+)*)?$/;
const namedPattern = /^([+-]?)(inf|infinity|nan)$/i;

/**
The float that a text means to `float(text)`: digits with underscores between them, inf, infinity, nan. White space and
non-ASCII digits have been dealt with already. Undefined: could not convert.
*/
export function parseFloatText(text: string): number | undefined {
  if (floatPattern.test(text)) return Number(text.replaceAll('_', ''));
  const named = namedPattern.exec(text);
  if (!named) return undefined;
  const value = named[2]!.toLowerCase() === 'nan' ? Number.NaN : Number.POSITIVE_INFINITY;
  return named[1] === '-' ? -value : value;
}

/** float.hex(): `0x1.8000000000000p+1`. */
export function hexFloat(value: number): string {
  if (!Number.isFinite(value)) return reprFloat(value);
  const { negative, mantissa, exponent } = exactFloat(value);
  const sign = negative ? '-' : '';
  if (mantissa === 0n) return `${sign}0x0.0p+0`;
  const digits = mantissa.toString(16).padStart(14, '0');
  const binary = exponent + 52;
  return `${sign}0x${digits[0]}.${digits.slice(1)}p${binary < 0 ? '-' : '+'}${Math.abs(binary)}`;
}

const hexPattern = /^([+-]?)(?:0x)?([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?\d+))?$/i;

/** float.fromhex(text), white space stripped: Infinity where it overflows; undefined: invalid. */
export function parseHexFloat(text: string): number | undefined {
  if (namedPattern.test(text)) return parseFloatText(text);
  const match = hexPattern.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = '', power = '0'] = match;
  if (whole.length + fraction.length === 0) return undefined;
  const mantissa = BigInt(`0x${whole}${fraction}`);
  const value = nearestFloat(mantissa, Math.max(-1e9, Math.min(1e9, Number(power))) - 4 * fraction.length);
  return sign === '-' ? -value : value;
}
