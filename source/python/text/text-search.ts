import { type Codes, findLinear, LONG } from './linear-search.ts';
import { codeAt, joinTexts, sliceText, type Text, textLength } from './text.ts';

/**
Searching in texts. `start` and `stop` are those of `str.find(sub, start, stop)` after clipping: 0 ≤ start, stop ≤ length;
start may lie beyond stop, and then nothing is found, not even the empty text.
*/

/** What a search costs, in instructions: a short text is compared anew at each place, and of wide ones code by code. */
export function searchWork(text: Text, sub: Text): number {
  const each = Math.min(textLength(sub), LONG) + (typeof text === 'string' ? 0 : LONG);
  return Math.ceil(((textLength(text) + textLength(sub)) * each) / 32);
}

/** The first place of `sub` that lies within start … stop, or −1. */
export function findText(text: Text, sub: Text, start = 0, stop = textLength(text)): number {
  const length = textLength(sub);
  if (stop - start < length) return -1;
  if (length >= LONG) {
    const place = findLinear(codesOf(text, start), stop - start, codesOf(sub), length);
    return place < 0 ? -1 : start + place;
  }
  if (typeof text === 'string') {
    if (typeof sub !== 'string') return -1;
    const index = text.indexOf(sub, start);
    return index + length > stop ? -1 : index;
  }
  for (let i = start; i <= stop - length; i++) if (matchesAt(text, sub, i)) return i;
  return -1;
}

/** The codes of a text from a place on. */
function codesOf(text: Text, start = 0): Codes {
  return typeof text === 'string'
    ? (place) => text.charCodeAt(start + place)
    : (place) => text.codes[start + place]!;
}

/** The codes of a text before a place, going back. */
function codesBack(text: Text, stop: number): Codes {
  return typeof text === 'string'
    ? (place) => text.charCodeAt(stop - 1 - place)
    : (place) => text.codes[stop - 1 - place]!;
}

/** The last place of `sub` that lies within start … stop, or −1. */
export function findTextLast(text: Text, sub: Text, start = 0, stop = textLength(text)): number {
  const length = textLength(sub);
  if (stop - start < length) return -1;
  if (length >= LONG) {
    const place = findLinear(codesBack(text, stop), stop - start, codesBack(sub, length), length);
    return place < 0 ? -1 : stop - place - length;
  }
  if (typeof text === 'string') {
    if (typeof sub !== 'string') return -1;
    const index = text.lastIndexOf(sub, stop - length);
    return index < start ? -1 : index;
  }
  for (let i = stop - length; i >= start; i--) if (matchesAt(text, sub, i)) return i;
  return -1;
}

/** How often `sub` occurs without overlapping; the empty text occurs between all characters and at both ends. */
export function countText(text: Text, sub: Text, start = 0, stop = textLength(text)): number {
  const length = textLength(sub);
  if (length === 0) return start > stop ? 0 : stop - start + 1;
  let count = 0;
  for (let at = start; (at = findText(text, sub, at, stop)) >= 0; at += length) count++;
  return count;
}

/** Whether `sub` stands at an index of the text. */
export function matchesAt(text: Text, sub: Text, index: number): boolean {
  const length = textLength(sub);
  if (index < 0 || index + length > textLength(text)) return false;
  if (typeof text === 'string') return typeof sub === 'string' && text.startsWith(sub, index);
  for (let i = 0; i < length; i++) if (codeAt(text, index + i) !== codeAt(sub, i)) return false;
  return true;
}

/** str.startswith(prefix, start, stop). */
export function startsWithText(text: Text, prefix: Text, start: number, stop: number): boolean {
  return stop - start >= textLength(prefix) && matchesAt(text, prefix, start);
}

/** str.endswith(suffix, start, stop). */
export function endsWithText(text: Text, suffix: Text, start: number, stop: number): boolean {
  const length = textLength(suffix);
  return stop - start >= length && matchesAt(text, suffix, stop - length);
}

/** How many replacements replaceText would make: what is charged for before it does. `most` < 0: all. */
export function countReplacements(text: Text, old: Text, most: number): number {
  const found = countText(text, old);
  return most < 0 ? found : Math.min(found, most);
}

/** str.replace(old, new, count); `most` < 0: all. */
export function replaceText(text: Text, old: Text, by: Text, most: number): Text {
  const oldLength = textLength(old);
  const parts: Text[] = [];
  let at = 0;
  if (oldLength === 0) {
    const limit = most < 0 ? textLength(text) + 1 : Math.min(most, textLength(text) + 1);
    for (let i = 0; i < limit; i++) parts.push(by, sliceText(text, i, Math.min(i + 1, textLength(text))));
    parts.push(sliceText(text, Math.min(limit, textLength(text))));
    return joinTexts(parts);
  }
  for (let left = most; left !== 0; left--) {
    const index = findText(text, old, at);
    if (index < 0) break;
    parts.push(sliceText(text, at, index));
    at = index + oldLength;
  }
  if (parts.length === 0) return text;
  parts.push(sliceText(text, at));
  return joinTexts(parts, by);
}
