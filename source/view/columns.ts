import sliceAnsi from 'slice-ansi';
import stringWidth from 'string-width';
import type { Role, Row, Span } from './row.ts';

/**
Text and rows measured, cut, filled and wrapped by terminal columns. A wide character counts two columns and is never
split. Text that comes from a program is first made harmless by `printable`.
*/

/** ASCII and the symbols that the picture draws with: one unit, one column. Everything else is measured by its clusters. */
const ONE_COLUMN_EACH = /^[\x20-\x7e\u00a0·►●→←↑↓■…─│┬┴┌┐└┘├]*$/;

/** How many terminal columns a text takes. */
export function widthOf(text: string): number {
  return ONE_COLUMN_EACH.test(text) ? text.length : stringWidth(text);
}

/** The part of a text that stands in columns `from` (0 the first) up to `to`; a wide character that only half fits is left out. */
export function sliceColumns(text: string, from: number, to?: number): string {
  if (ONE_COLUMN_EACH.test(text)) return text.slice(from, to);
  const part = sliceAnsi(text, from, to);
  return to !== undefined && stringWidth(part) > to - from ? sliceAnsi(text, from, to - 1) : part;
}

/** A text of at most `columns` columns: one that is longer ends in `…`. */
export function cut(text: string, columns: number): string {
  if (columns <= 0) return '';
  return widthOf(text) <= columns ? text : `${sliceColumns(text, 0, columns - 1)}…`;
}

/** A text filled with blanks to `columns`. */
export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}

/**
A text broken at its blanks into lines of at most `columns`; a word that is longer is broken itself. Not broken at a
no-break blank (U+00A0), which comes out as a blank. (wrap-ansi, which also carries colours over, takes fifty times as long.)
*/
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    let taken = 0;
    for (let word of paragraph.split(' ')) {
      let wide = widthOf(word);
      if (taken > 0 && taken + 1 + wide > columns) {
        lines.push(line);
        line = '';
        taken = 0;
      }
      while (wide > columns) {
        const part =
          sliceColumns(word, 0, Math.max(2, columns)) || String.fromCodePoint(word.codePointAt(0)!);
        lines.push(part);
        word = word.slice(part.length);
        wide = widthOf(word);
      }
      line = taken > 0 ? `${line} ${word}` : word;
      taken += taken > 0 ? 1 + wide : wide;
    }
    lines.push(line);
  }
  return text.includes(NO_BREAK) ? lines.map((line) => line.replaceAll(NO_BREAK, ' ')) : lines;
}

const NO_BREAK = '\u00a0';

const TAB_STOP = 8;

/**
A line of program text or output as a terminal can show it: tabs become blanks up to the next stop, other control
characters are written as Python would escape them, so that no program can move the cursor or change colours.
*/
export function printable(line: string): string {
  if (!/[\x00-\x1f\x7f-\x9f]/.test(line)) return line;
  let shown = '';
  for (const character of line) {
    const code = character.codePointAt(0)!;
    if (character === '\t') shown += ' '.repeat(TAB_STOP - (widthOf(shown) % TAB_STOP));
    else if (code < 0x20 || (code >= 0x7f && code <= 0x9f))
      shown += `\\x${code.toString(16).padStart(2, '0')}`;
    else shown += character;
  }
  return shown;
}

/** `printable`, line by line. */
export function printableText(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

/** A span. */
export function span(text: string, role: Role = 'plain'): Span {
  return { text, role };
}

/** The text of a row, without its roles. */
export function rowText(row: Row): string {
  let text = '';
  for (const part of row) text += part.text;
  return text;
}

/** How many terminal columns a row takes. */
export function rowWidth(row: Row): number {
  let columns = 0;
  for (const part of row) columns += widthOf(part.text);
  return columns;
}

/** A row of exactly `columns` columns: filled with blanks, or cut with `…`. */
export function fitRow(row: Row, columns: number): Row {
  const taken = rowWidth(row);
  if (taken === columns) return row;
  if (taken < columns) return [...row, span(' '.repeat(columns - taken))];
  const kept: Span[] = [];
  let left = columns;
  for (const part of row) {
    const wide = widthOf(part.text);
    const last = wide >= left;
    const text = last ? cut(`${part.text} `, left) : part.text;
    kept.push({ ...part, text: last ? pad(text, left) : text });
    left -= wide;
    if (last) break;
  }
  return kept;
}

/** Exactly `count` rows of exactly `columns` columns: blank rows at the end, or the last ones left out. */
export function fitRows(rows: readonly Row[], columns: number, count: number): readonly Row[] {
  const fitted: Row[] = [];
  for (let index = 0; index < count; index++) fitted.push(fitRow(rows[index] ?? [], columns));
  return fitted;
}

/** Left and right text in one row, the right one against the edge. They must fit with a blank between them. */
export function spread(left: Row, right: Row, columns: number): Row {
  const gap = columns - rowWidth(left) - rowWidth(right);
  return [...left, span(' '.repeat(Math.max(1, gap))), ...right];
}

/** The row as part of a picture that is kept while the text is not whole. */
export function dim(row: Row): Row {
  return row.map((part) => ({ ...part, dimmed: true }));
}
