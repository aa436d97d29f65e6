import { codeAt, sliceText, type Text, textLength } from './text.ts';
import { findText, findTextLast } from './text-search.ts';

/** Says of a code point whether it is, for example, white space: Unicode's for str, ASCII's for bytes. */
export type CodeTest = (code: number) => boolean;

/** White space to bytes.split() and bytes.strip(). */
export function isAsciiSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** split(sep, maxsplit): `most` < 0 for any number of splits. The separator is not empty. */
export function splitText(text: Text, separator: Text, most: number): Text[] {
  const parts: Text[] = [];
  let at = 0;
  for (let left = most; left !== 0; left--) {
    const index = findText(text, separator, at);
    if (index < 0) break;
    parts.push(sliceText(text, at, index));
    at = index + textLength(separator);
  }
  parts.push(sliceText(text, at));
  return parts;
}

/** rsplit(sep, maxsplit). */
export function splitTextLast(text: Text, separator: Text, most: number): Text[] {
  const parts: Text[] = [];
  let end = textLength(text);
  for (let left = most; left !== 0; left--) {
    const index = findTextLast(text, separator, 0, end);
    if (index < 0) break;
    parts.push(sliceText(text, index + textLength(separator), end));
    end = index;
  }
  parts.push(sliceText(text, 0, end));
  return parts.reverse();
}

/** How many words splitWords gives. */
export function countWords(text: Text, isSpace: CodeTest): number {
  let words = 0;
  let inWord = false;
  for (let i = 0; i < textLength(text); i++) {
    const space = isSpace(codeAt(text, i));
    if (!inWord && !space) words++;
    inWord = !space;
  }
  return words;
}

/** How many lines splitLines gives, or a few more. */
export function countLines(text: Text, isBreak: CodeTest): number {
  let lines = 1;
  for (let i = 0; i < textLength(text); i++) if (isBreak(codeAt(text, i))) lines++;
  return lines;
}

/** split(None, maxsplit): words between runs of white space; what is left after the last split keeps its white space. */
export function splitWords(text: Text, isSpace: CodeTest, most: number): Text[] {
  const parts: Text[] = [];
  const length = textLength(text);
  let at = 0;
  for (let left = most; ; left--) {
    while (at < length && isSpace(codeAt(text, at))) at++;
    if (at === length) return parts;
    if (left === 0) break;
    const start = at;
    while (at < length && !isSpace(codeAt(text, at))) at++;
    parts.push(sliceText(text, start, at));
  }
  parts.push(sliceText(text, at));
  return parts;
}

/** rsplit(None, maxsplit). */
export function splitWordsLast(text: Text, isSpace: CodeTest, most: number): Text[] {
  const parts: Text[] = [];
  let end = textLength(text);
  for (let left = most; ; left--) {
    while (end > 0 && isSpace(codeAt(text, end - 1))) end--;
    if (end === 0) return parts.reverse();
    if (left === 0) break;
    const stop = end;
    while (end > 0 && !isSpace(codeAt(text, end - 1))) end--;
    parts.push(sliceText(text, end, stop));
  }
  parts.push(sliceText(text, 0, end));
  return parts.reverse();
}

/** splitlines(keepends); `isBreak` says what ends a line, CRLF always being one end. */
export function splitLines(text: Text, isBreak: CodeTest, keepEnds: boolean): Text[] {
  const lines: Text[] = [];
  const length = textLength(text);
  let start = 0;
  for (let i = 0; i < length; i++) {
    const code = codeAt(text, i);
    if (!isBreak(code)) continue;
    const end = i;
    if (code === 13 && i + 1 < length && codeAt(text, i + 1) === 10) i++;
    lines.push(sliceText(text, start, keepEnds ? i + 1 : end));
    start = i + 1;
  }
  if (start < length) lines.push(sliceText(text, start));
  return lines;
}

/** partition(sep) and rpartition(sep): before, separator, after; the whole text and two empty ones where there is none. */
export function partitionText(text: Text, separator: Text, from: 'left' | 'right'): [Text, Text, Text] {
  const index = from === 'left' ? findText(text, separator) : findTextLast(text, separator);
  if (index < 0) return from === 'left' ? [text, '', ''] : ['', '', text];
  return [sliceText(text, 0, index), separator, sliceText(text, index + textLength(separator))];
}

/** strip, lstrip, rstrip: takes off what passes the test. */
export function stripText(text: Text, test: CodeTest, side: 'left' | 'right' | 'both'): Text {
  let start = 0;
  let stop = textLength(text);
  if (side !== 'right') while (start < stop && test(codeAt(text, start))) start++;
  if (side !== 'left') while (stop > start && test(codeAt(text, stop - 1))) stop--;
  return sliceText(text, start, stop);
}

/** The test of being one of a text's characters: the argument of strip(chars). */
export function isOneOf(characters: Text): CodeTest {
  const codes = new Set<number>();
  for (let i = 0; i < textLength(characters); i++) codes.add(codeAt(characters, i));
  return (code) => codes.has(code);
}
