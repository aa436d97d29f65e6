import { isAssigned, isInRanges, rangesOf } from './unicode-assigned.ts';

/**
What Python's `str.is…` methods ask of one code point. The host's Unicode properties decide, for what Unicode 15.1
assigns; Latin-1 is answered from a table, for it is most of all text.

Source: Tools/unicode/makeunicodedata.py, https://docs.python.org/3.13/library/stdtypes.html#string-methods
*/
function property(pattern: RegExp): (code: number) => boolean {
  let latin: Uint8Array | undefined;
  const test = (code: number): boolean => isAssigned(code) && pattern.test(String.fromCodePoint(code));
  return (code) => {
    latin ??= Uint8Array.from({ length: 256 }, (_, c) => Number(test(c)));
    return code < 256 ? latin[code] === 1 : test(code);
  };
}

/** A letter: categories L*. */
export const isAlpha = property(/^\p{L}$/u);
/** A digit of a positional decimal system: category Nd. */
export const isDecimal = property(/^\p{Nd}$/u);
/** Lower case: the derived property Lowercase (U+0295 has it in 15.1, not in every later version). */
export const isLower = property(/^[\u0295\p{Lowercase}]$/u);
/** Upper case: the derived property Uppercase. */
export const isUpper = property(/^\p{Uppercase}$/u);
/** Title case: category Lt. */
export const isTitle = property(/^\p{Lt}$/u);
/** White space to split(), strip() and isspace(): more than \s, for U+001C … U+001F and U+0085 are in it. */
export const isSpace = property(/^[\p{Z}\t-\r\x1c-\x1f\x85]$/u);
/** Shown as it is by repr(): not a control, format, surrogate, private or unassigned character, no separator but ' '. */
export const isPrintable = property(/^(?:[^\p{C}\p{Z}]| )$/u);
/** May begin an identifier. */
export const isIdentifierStart = property(/^[\p{XID_Start}_]$/u);
/** May go on in an identifier. */
export const isIdentifierPart = property(/^\p{XID_Continue}$/u);
/** Upper, lower or title case: what decides whether a sigma is final. */
export const isCased = property(/^[\u0295\p{Cased}]$/u);
/** Passed over when a sigma's neighbours are looked at. */
export const isCaseIgnorable = property(/^\p{Case_Ignorable}$/u);
const isNumber = property(/^\p{N}$/u);

// Digits that are no decimals (², ③), and CJK characters that stand for numbers.
const otherDigits = rangesOf(
  '4y-1 5 3ov-8 19k 1at 3-5 6-9 ra-8 b-8 b-8 2h a-8 1 hi-8 1-8 1-8 18rx-3 t8-8 dl-8 18dh-a',
);
const otherNumbers = rangesOf(
  'a9x 3h py ma 3oy 2 3 1 q 1k 1a 7 1 l i-1 u 8 10 2q 3c s 71 1t y 1 1 cz 1-2 6 38-3 ly et 7 134 3n-1 c-2 1 qn 19 25 ' +
    'w5 11n dj wf kn m nr 1aw px 1oh 4 3g yl ii af 10 5 17 3h jg4 7 4 1l u 1 15 1fr7 2q 3h 1q 1l4 2g 8 f 99 i r 4ty ' +
    '16v 3gi 7rl tnm',
);

/** str.isdigit(): decimals, and digits like ². */
export function isDigit(code: number): boolean {
  return isDecimal(code) || isInRanges(otherDigits, code);
}

/** str.isnumeric(): whatever has a numeric value. */
export function isNumeric(code: number): boolean {
  return isNumber(code) || isInRanges(otherNumbers, code);
}

/** str.isalnum(). */
export function isAlphanumeric(code: number): boolean {
  return isAlpha(code) || isNumeric(code);
}

/** The value 0 … 9 of a decimal digit of any script. Their blocks of ten begin at code points that are Nd after one that is not, or after ten. */
export function decimalValue(code: number): number {
  if (code < 128) return code - 48;
  let first = code;
  while (isDecimal(first - 1)) first--;
  return (code - first) % 10;
}

/** Where a line of str.splitlines() ends (CRLF being one end). */
export function isLineBreak(code: number): boolean {
  if (code < 0x2028) return (code >= 10 && code <= 13) || (code >= 0x1c && code <= 0x1e) || code === 0x85;
  return code <= 0x2029;
}
