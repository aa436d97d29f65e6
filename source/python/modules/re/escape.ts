import { characterNamed } from '../../syntax/unicode-name.ts';
import { lengthOf, quoted, type Scanner } from './scanner.ts';

/** What an escape is: a character, a category, an anchor or a reference to a group. */
export type Escape =
  | { readonly kind: 'code'; readonly code: number }
  | { readonly kind: 'category'; readonly letter: string }
  | { readonly kind: 'anchor'; readonly letter: string }
  | { readonly kind: 'group'; readonly group: number };

const CONTROL: { readonly [letter: string]: number } = {
  a: 7,
  b: 8,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
  '\\': 92,
};
const OCTAL = '01234567';
const DIGITS = '0123456789';
const HEX = '0123456789abcdefABCDEF';

/** The character of an escape that templates and patterns share (`\n`, `\\`), or undefined. */
export function controlCode(letter: string): number | undefined {
  return Object.hasOwn(CONTROL, letter) ? CONTROL[letter] : undefined;
}

/** Reads the rest of an escape within a set; `token` is the backslash and the letter. Errors: Problem. */
export function readSetEscape(source: Scanner, token: string): Escape {
  const letter = token.slice(1);
  const control = controlCode(letter);
  if (control !== undefined) return { kind: 'code', code: control };
  if ('dDsSwW'.includes(letter)) return { kind: 'category', letter };
  const long = readLong(source, token, letter);
  if (long !== undefined) return { kind: 'code', code: long };
  if (OCTAL.includes(letter)) {
    const digits = letter + source.takeWhile(2, OCTAL);
    return { kind: 'code', code: octalCode(source, digits) };
  }
  if (/^[0-9a-zA-Z]$/.test(letter)) throw badEscape(source, token);
  return { kind: 'code', code: letter.codePointAt(0)! };
}

/** Reads the rest of an escape outside of sets. Errors: Problem. */
export function readEscape(source: Scanner, token: string): Escape {
  const letter = token.slice(1);
  if ('AbBZ'.includes(letter)) return { kind: 'anchor', letter };
  if ('dDsSwW'.includes(letter)) return { kind: 'category', letter };
  const control = controlCode(letter);
  if (control !== undefined) return { kind: 'code', code: control };
  const long = readLong(source, token, letter);
  if (long !== undefined) return { kind: 'code', code: long };
  if (letter === '0') return { kind: 'code', code: Number.parseInt(`0${source.takeWhile(2, OCTAL)}`, 8) };
  if (DIGITS.includes(letter)) return readNumber(source, letter);
  if (/^[a-zA-Z]$/.test(letter)) throw badEscape(source, token);
  return { kind: 'code', code: letter.codePointAt(0)! };
}

/** `\1` and `\12` are groups, three octal digits a character. */
function readNumber(source: Scanner, letter: string): Escape {
  let digits = letter;
  if (source.next !== undefined && DIGITS.includes(source.next)) {
    digits += source.take();
    if (/^[0-7][0-7]$/.test(digits) && source.next !== undefined && OCTAL.includes(source.next)) {
      return { kind: 'code', code: octalCode(source, digits + source.take()) };
    }
  }
  return { kind: 'group', group: Number(digits) };
}

/** The character of octal digits. Errors: Problem where it is above 0o377. */
export function octalCode(source: Scanner, digits: string): number {
  const code = Number.parseInt(digits, 8);
  if (code > 0o377) {
    const message = `octal escape value \\${digits} outside of range 0-0o377`;
    throw source.problem(message, digits.length + 1);
  }
  return code;
}

/** `\x41`, `\u0041`, `\U00000041`, `\N{NAME}`; undefined: it is none of them. */
function readLong(source: Scanner, token: string, letter: string): number | undefined {
  if (letter === 'x') return readHex(source, token, 2);
  if (!source.isText) return undefined;
  if (letter === 'u') return readHex(source, token, 4);
  if (letter === 'U') return readHex(source, token, 8);
  if (letter !== 'N') return undefined;
  if (!source.accept('{')) throw source.problem('missing {');
  const name = source.takeUntil('}', 'character name');
  const character = characterNamed(name);
  if (character === undefined || lengthOf(character) !== 1)
    throw source.problem(`undefined character name ${quoted(name)}`, lengthOf(name) + 4);
  return character.codePointAt(0)!;
}

function readHex(source: Scanner, token: string, count: number): number {
  const digits = source.takeWhile(count, HEX);
  if (digits.length < count) {
    throw source.problem(`incomplete escape ${token}${digits}`, digits.length + 2);
  }
  const code = Number.parseInt(digits, 16);
  if (code > 0x10ffff) throw badEscape(source, token + digits);
  return code;
}

function badEscape(source: Scanner, text: string): Error {
  return source.problem(`bad escape ${text}`, lengthOf(text));
}
