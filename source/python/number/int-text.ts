import { type PyRaise, valueError } from '../object/exception.ts';
import { type Int, toInt } from './int-arithmetic.ts';

/** More decimal digits than this are neither read nor printed at first (sys.set_int_max_str_digits): that costs their square. */
export const MAX_STR_DIGITS = 4300;

/** Texts of so few digits are never refused; 0 as the limit: none are. */
export const NO_LIMIT_BELOW = 640;

/** What reading an int can come to; `too-long` carries the number of digits for the message. */
export type ParsedInt =
  | { readonly kind: 'int'; readonly value: Int }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'too-long'; readonly digits: number };

/**
The int that a text means to `int(text, base)`: sign, prefix (0b, 0o, 0x where the base allows it, or says which for base
0), digits with single underscores between them. White space and non-ASCII digits have been dealt with already. Base: 0
or 2 … 36.
*/
export function parseIntText(text: string, base: number, limit = MAX_STR_DIGITS): ParsedInt {
  const negative = text[0] === '-';
  let digits = (negative || text[0] === '+' ? text.slice(1) : text).toLowerCase();
  const prefix = digits[0] === '0' ? prefixBases[digits[1] ?? ''] : undefined;
  let radix = base;
  if (prefix !== undefined && (base === 0 || base === prefix)) {
    radix = prefix;
    digits = digits.slice(digits[2] === '_' ? 3 : 2);
  } else if (base === 0) {
    radix = 10;
    if (/^0[0_]*[1-9]/.test(digits)) return { kind: 'invalid' }; // 012 could be meant as octal
  }
  // In three tests, as one with a group in a loop needs the host's stack for every digit.
  if (!/^[0-9a-z_]+$/.test(digits) || /^_|_$/.test(digits) || digits.includes('__'))
    return { kind: 'invalid' };
  digits = digits.replaceAll('_', '');
  for (let i = 0; i < digits.length; i++)
    if (digitValue(digits.charCodeAt(i)) >= radix) return { kind: 'invalid' };
  if ((radix & (radix - 1)) !== 0 && isOver(digits.length, limit))
    return { kind: 'too-long', digits: digits.length };
  const magnitude = magnitudeOf(digits, radix);
  return { kind: 'int', value: toInt(negative ? -magnitude : magnitude) };
}

function isOver(digits: number, limit: number): boolean {
  return digits > NO_LIMIT_BELOW && limit !== 0 && digits > limit;
}

const prefixBases: Readonly<Record<string, number>> = { b: 2, o: 8, x: 16 };
const nativePrefixes: Readonly<Record<number, string>> = { 2: '0b', 8: '0o', 16: '0x', 10: '' };

function magnitudeOf(digits: string, radix: number): bigint {
  const prefix = nativePrefixes[radix];
  if (prefix !== undefined) return BigInt(prefix + digits);
  // Halves, so that a long power-of-two base (4, 32) costs little more than its length.
  if (digits.length <= 10) return BigInt(Number.parseInt(digits, radix));
  const low = digits.length >> 1;
  const split = digits.length - low;
  return (
    magnitudeOf(digits.slice(0, split), radix) * BigInt(radix) ** BigInt(low) +
    magnitudeOf(digits.slice(split), radix)
  );
}

function digitValue(code: number): number {
  return code >= 97 ? code - 87 : code - 48;
}

/** The ValueError for an int of more digits than the limit that should be printed. */
export function tooManyDigits(limit = MAX_STR_DIGITS): PyRaise {
  return valueError(
    `Exceeds the limit (${limit} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit`,
  );
}

/** The decimal digits of an int, or undefined where they would be more than the limit (0: there is none). */
export function decimalText(value: Int, limit = MAX_STR_DIGITS): string | undefined {
  if (typeof value === 'number') return String(value);
  // Counted on the bits first: making a million digits only to refuse them would take seconds.
  if (limit !== 0 && value.toString(16).length > limit / 1.2 + 20) return undefined;
  const text = value.toString();
  return isOver(text.length - (value < 0n ? 1 : 0), limit) ? undefined : text;
}

/** bin(), oct(), hex(): sign, prefix, digits. */
export function prefixedText(value: Int, radix: 2 | 8 | 16): string {
  const digits = value.toString(radix);
  const prefix = nativePrefixes[radix]!;
  return digits[0] === '-' ? `-${prefix}${digits.slice(1)}` : prefix + digits;
}
