import { isCased, isCaseIgnorable, isLower, isTitle, isUpper } from './unicode.ts';
import { isAssigned } from './unicode-assigned.ts';

/**
The full case mappings of Unicode 15.1, one code point to a text of one to three. The host's mappings are taken where
both ends are assigned in 15.1 (a pair is only ever added, never changed).

Source: https://www.unicode.org/Public/15.1.0/ucd/SpecialCasing.txt, CaseFolding.txt
*/
function mapped(code: number, map: (text: string) => string): string {
  const text = String.fromCodePoint(code);
  if (!isAssigned(code)) return text;
  const result = map(text);
  for (const character of result) if (!isAssigned(character.codePointAt(0)!)) return text;
  return result;
}

/** Upper case: 'ß' becomes 'SS'. */
export function upperOf(code: number): string {
  return mapped(code, (text) => text.toUpperCase());
}

/** Lower case, of a code point by itself: whether a sigma is final is `lowerText`'s to say. */
export function lowerOf(code: number): string {
  return mapped(code, (text) => text.toLowerCase());
}

/** Title case: as upper case, but only the first letter of what becomes several is large ('ǆ' → 'ǅ', 'ß' → 'Ss'). */
export function titleOf(code: number): string {
  if (code >= 0x1c4 && code <= 0x1cc) return String.fromCodePoint(0x1c5 + 3 * Math.floor((code - 0x1c4) / 3));
  if (code >= 0x1f1 && code <= 0x1f3) return 'ǲ';
  if (code >= 0x10d0 && code <= 0x10ff) return String.fromCodePoint(code); // Georgian has no title case
  const upper = upperOf(code);
  if (upper.length < 2 || code > 0xffff || code === 0x149) return upper;
  if (!upper.endsWith('\u0399')) return upper[0] + upper.slice(1).toLowerCase();
  const written = `${upper.slice(0, -1)}\u0345`; // the iota goes below the capital
  return written.length === 2 ? written.normalize('NFC') : written;
}

/** Case folding, for caseless comparison: 'ß' → 'ss', and Cherokee goes to upper case. */
export function foldOf(code: number): string {
  if (code < 128) return String.fromCharCode(code).toLowerCase();
  if (code === 0x131) return 'ı';
  if (code === 0x1e9e) return 'ss';
  if ((code >= 0x13a0 && code <= 0x13fd) || (code >= 0xab70 && code <= 0xabbf)) return upperOf(code);
  let folded = '';
  for (const character of upperOf(code)) folded += lowerOf(character.codePointAt(0)!);
  return folded;
}

/** Whether the capital sigma at `index` ends its word and so becomes 'ς': a cased letter before it, none after. */
export function isFinalSigma(codes: ArrayLike<number>, index: number): boolean {
  let before = index - 1;
  while (before >= 0 && isCaseIgnorable(codes[before]!)) before--;
  if (before < 0 || !isCased(codes[before]!)) return false;
  let after = index + 1;
  while (after < codes.length && isCaseIgnorable(codes[after]!)) after++;
  return after === codes.length || !isCased(codes[after]!);
}

function lowerAt(codes: ArrayLike<number>, index: number): string {
  const code = codes[index]!;
  return code === 0x3a3 && isFinalSigma(codes, index) ? 'ς' : lowerOf(code);
}

/** str.upper() of any code points. Code points in, code points out: lone surrogates stay apart. */
export function upperText(codes: ArrayLike<number>): number[] {
  return joinEach(codes, (code) => upperOf(code));
}

/** str.lower(). */
export function lowerText(codes: ArrayLike<number>): number[] {
  return joinEach(codes, (_, index) => lowerAt(codes, index));
}

/** str.casefold(). */
export function foldText(codes: ArrayLike<number>): number[] {
  return joinEach(codes, (code) => foldOf(code));
}

/** str.title(): the first cased letter of every run of cased letters in title case, the others in lower case. */
export function titleText(codes: ArrayLike<number>): number[] {
  return joinEach(codes, (code, index) =>
    index > 0 && isCased(codes[index - 1]!) ? lowerAt(codes, index) : titleOf(code),
  );
}

/** str.capitalize(). */
export function capitalizeText(codes: ArrayLike<number>): number[] {
  return joinEach(codes, (code, index) => (index === 0 ? titleOf(code) : lowerAt(codes, index)));
}

/** str.swapcase(). */
export function swapText(codes: ArrayLike<number>): number[] {
  return joinEach(codes, (code, index) =>
    isUpper(code) ? lowerAt(codes, index) : isLower(code) ? upperOf(code) : String.fromCodePoint(code),
  );
}

/** str.istitle(): capitals only where a word begins, small letters only within one, and at least one letter with case. */
export function isTitleText(codes: ArrayLike<number>): boolean {
  let previousCased = false;
  let anyCased = false;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    if (isUpper(code) || isTitle(code)) {
      if (previousCased) return false;
      previousCased = anyCased = true;
    } else if (isLower(code)) {
      if (!previousCased) return false;
      anyCased = true;
    } else previousCased = false;
  }
  return anyCased;
}

function joinEach(codes: ArrayLike<number>, map: (code: number, index: number) => string): number[] {
  const result: number[] = [];
  for (let i = 0; i < codes.length; i++)
    for (const character of map(codes[i]!, i)) result.push(character.codePointAt(0)!);
  return result;
}
