import { escapeCode } from './text-repr.ts';

/** One code point read, or the bytes up to `end` that are wrong and why. */
export type Read = { readonly code: number; readonly end: number; readonly reason?: string };

/** The encodings that write what is not ASCII (raw: not latin-1) as backslashes and digits, as source text does. */
export type EscapeEncoding = 'unicode-escape' | 'raw-unicode-escape';

/** How a code point is written. */
export function escaped(code: number, encoding: EscapeEncoding): string {
  if (encoding === 'raw-unicode-escape') return code < 0x100 ? String.fromCharCode(code) : escapeCode(code);
  const short = SHORT_OF.get(code);
  if (short !== undefined) return `\\${short}`;
  return code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : escapeCode(code);
}

const CODE_OF: ReadonlyMap<string, number> = new Map([
  ['\\', 0x5c],
  ["'", 0x27],
  ['"', 0x22],
  ['a', 7],
  ['b', 8],
  ['t', 9],
  ['n', 10],
  ['v', 11],
  ['f', 12],
  ['r', 13],
]);
const SHORT_OF: ReadonlyMap<number, string> = new Map(['\\', 't', 'n', 'r'].map((c) => [CODE_OF.get(c)!, c]));

const DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Reads the code point that begins at a byte. A backslash and a line break together are nothing: -1. */
export function readEscaped(bytes: string, start: number, encoding: EscapeEncoding): Read {
  const letter = bytes[start + 1];
  if (bytes[start] !== '\\') return { code: bytes.charCodeAt(start), end: start + 1 };
  const raw = encoding === 'raw-unicode-escape';
  if (raw && letter !== 'u' && letter !== 'U') return { code: 0x5c, end: start + 1 };
  if (letter === undefined) return { code: 0, end: start + 1, reason: '\\ at end of string' };
  const count = DIGITS[letter];
  if (count !== undefined) return readDigits(bytes, start, count, raw);
  if (letter === '\n') return { code: -1, end: start + 2 };
  const octal = /^[0-7]{1,3}/.exec(bytes.slice(start + 1, start + 4))?.[0];
  if (octal !== undefined) return { code: Number.parseInt(octal, 8), end: start + 1 + octal.length };
  const code = CODE_OF.get(letter);
  return code === undefined ? { code: 0x5c, end: start + 1 } : { code, end: start + 2 };
}

function readDigits(bytes: string, start: number, count: number, raw: boolean): Read {
  const digits = /^[0-9a-fA-F]*/.exec(bytes.slice(start + 2, start + 2 + count))![0];
  const end = start + 2 + digits.length;
  const kind = bytes[start + 1]! + 'X'.repeat(count);
  if (digits.length < count) return { code: 0, end, reason: `truncated \\${kind} escape` };
  const code = Number.parseInt(digits, 16);
  return code > 0x10ffff
    ? { code: 0, end, reason: raw ? '\\Uxxxxxxxx out of range' : 'illegal Unicode character' }
    : { code, end };
}
