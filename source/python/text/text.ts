import { WideStr } from '../object/object.ts';

/**
The text of a str: a JavaScript string while every code point is one unit of it, else a WideStr. All functions here count
in code points, and give a string wherever the result can be one, so that equal texts have one form.
*/
export type Text = string | WideStr;

/** len(str). */
export function textLength(text: Text): number {
  return typeof text === 'string' ? text.length : text.codes.length;
}

/** The code point at an index that is in range. */
export function codeAt(text: Text, index: number): number {
  return typeof text === 'string' ? text.charCodeAt(index) : text.codes[index]!;
}

/** The character at an index that is in range, as a str. */
export function characterAt(text: Text, index: number): Text {
  return typeof text === 'string' ? text[index]! : textOfCode(text.codes[index]!);
}

/** chr(): a code point as a str of length 1. */
export function textOfCode(code: number): Text {
  return isUnit(code) ? String.fromCharCode(code) : new WideStr(Uint32Array.of(code));
}

/** A str of code points. */
export function textOfCodes(codes: number[] | Uint16Array | Uint32Array): Text {
  for (let i = 0; i < codes.length; i++) if (!isUnit(codes[i]!)) return new WideStr(Uint32Array.from(codes));
  return textOfUnits(codes);
}

function textOfUnits(units: number[] | Uint16Array | Uint32Array): string {
  let text = '';
  for (let i = 0; i < units.length; i += 8192) {
    const some = Array.isArray(units) ? units.slice(i, i + 8192) : units.subarray(i, i + 8192);
    text += String.fromCharCode.apply(null, some as number[]);
  }
  return text;
}

/** `count` characters, from `start` on every `step`-th (backward where that is negative). */
export function strideText(text: Text, start: number, step: number, count: number): Text {
  const codes = typeof text === 'string' ? new Uint16Array(count) : new Uint32Array(count);
  for (let i = 0; i < count; i++) codes[i] = codeAt(text, start + i * step);
  return textOfCodes(codes);
}

/** The code points of a str. */
export function codesOf(text: Text): Uint16Array | Uint32Array {
  if (typeof text !== 'string') return text.codes;
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i);
  return codes;
}

function isUnit(code: number): boolean {
  return code < 0xd800 || (code > 0xdfff && code < 0x10000);
}

/** text[start:stop], for 0 ≤ start and stop ≤ length; empty where they cross. */
export function sliceText(text: Text, start: number, stop = textLength(text)): Text {
  if (typeof text === 'string') return start < stop ? text.slice(start, stop) : '';
  return start === 0 && stop === text.codes.length
    ? text
    : textOfCodes(text.codes.subarray(start, Math.max(start, stop)));
}

/** The texts one after another, with a separator between them. */
export function joinTexts(parts: readonly Text[], separator: Text = ''): Text {
  if (typeof separator === 'string' && areStrings(parts)) return parts.join(separator);
  let length = textLength(separator) * Math.max(0, parts.length - 1);
  for (const part of parts) length += textLength(part);
  const codes = new Uint32Array(length);
  let at = 0;
  parts.forEach((part, i) => {
    if (i > 0) at = putCodes(codes, at, separator);
    at = putCodes(codes, at, part);
  });
  return textOfCodes(codes);
}

function areStrings(parts: readonly Text[]): parts is readonly string[] {
  return parts.every((part) => typeof part === 'string');
}

/** Writes a text's codes from a place on; gives the place after them. */
function putCodes(codes: Uint32Array, at: number, text: Text): number {
  if (typeof text === 'string') for (let i = 0; i < text.length; i++) codes[at + i] = text.charCodeAt(i);
  else codes.set(text.codes, at);
  return at + textLength(text);
}

/** a + b. */
export function concatTexts(a: Text, b: Text): Text {
  return typeof a === 'string' && typeof b === 'string' ? a + b : joinTexts([a, b]);
}

/** text * count; count ≥ 0, and what comes out has been charged for. */
export function repeatText(text: Text, count: number): Text {
  if (typeof text === 'string') return text.repeat(count);
  if (count === 0) return '';
  const { codes } = text;
  const repeated = new Uint32Array(codes.length * count);
  for (let i = 0; i < count; i++) repeated.set(codes, i * codes.length);
  return new WideStr(repeated);
}

/** a == b. */
export function equalTexts(a: Text, b: Text): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a === b || (a.codes.length === b.codes.length && a.codes.every((code, i) => code === b.codes[i]));
}

/** Negative, 0 or positive as a is before, equal to or after b: by code points, not by UTF-16 units. */
export function compareTexts(a: Text, b: Text): number {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  const length = Math.min(textLength(a), textLength(b));
  for (let i = 0; i < length; i++) {
    const difference = codeAt(a, i) - codeAt(b, i);
    if (difference !== 0) return difference;
  }
  return textLength(a) - textLength(b);
}

/** Whether every code point of a text that has any passes the test: `str.isalpha()` and its like. */
export function isEvery(text: Text, test: (code: number) => boolean): boolean {
  const length = textLength(text);
  for (let i = 0; i < length; i++) if (!test(codeAt(text, i))) return false;
  return length > 0;
}

/** The bytes of memory that a text's characters take. */
export function textBytes(text: Text): number {
  return typeof text === 'string' ? text.length : text.codes.length * 4;
}

/** Whether no code point is above U+007F. */
export function isAscii(text: Text): boolean {
  return typeof text === 'string' && !/[^\0-\x7f]/.test(text);
}

/** The text for the host: lone surrogates as they are, astral characters as pairs. */
export function hostText(text: Text): string {
  if (typeof text === 'string') return text;
  let out = '';
  for (const code of text.codes) out += String.fromCodePoint(code);
  return out;
}
