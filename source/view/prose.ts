import type { Inline, Line, Prose } from '../lesson/lesson.ts';
import { cut, printable, sliceColumns, span, widthOf } from './columns.ts';
import type { Role, Row, Span } from './row.ts';

const ROLES: Readonly<Record<Inline['style'], Role>> = {
  plain: 'plain',
  code: 'code',
  strong: 'strong',
  link: 'plain',
};

/** A line of thought as plain text, its styles left out. */
export function plainText(line: Line): string {
  return line.map((part) => part.text).join('');
}

/** A line of thought, broken at its blanks into rows of at most `columns`, styles kept; a longer word is broken itself. */
export function styledRows(line: Line, columns: number): readonly Row[] {
  const rows: Span[][] = [[]];
  let taken = 0;
  for (const word of wordsOf(line)) {
    const wide = word.reduce((sum, part) => sum + widthOf(part.text), 0);
    if (taken > 0 && taken + 1 + wide > columns) {
      rows.push([]);
      taken = 0;
    }
    const row = rows.at(-1)!;
    if (taken > 0) {
      // A blank inside one style has that style, so that underlined or coloured stretches have no holes.
      const role = row.at(-1)!.role === word[0]!.role ? word[0]!.role : 'plain';
      row.push(span(' ', role));
      taken++;
    }
    for (const part of word) taken = place(rows, part, taken, columns);
  }
  return rows[0]!.length === 0 ? [] : rows;
}

/** Puts a part of a word at the end of the last row, broken where it is longer than a row. */
function place(rows: Span[][], part: Span, taken: number, columns: number): number {
  let { text } = part;
  let column = taken;
  while (widthOf(text) > columns - column && widthOf(text) > 0 && column + widthOf(text) > columns) {
    const head = sliceColumns(text, 0, columns - column);
    if (head === '' && column === 0) break;
    rows.at(-1)!.push(span(head, part.role));
    text = sliceColumns(text, widthOf(head));
    rows.push([]);
    column = 0;
  }
  rows.at(-1)!.push(span(text, part.role));
  return column + widthOf(text);
}

/** The words of a line, each of one or more styles: the `count` and the `?` of “Where is `count`?”. */
function wordsOf(line: Line): readonly (readonly Span[])[] {
  const words: Span[][] = [];
  let open = false;
  for (const part of line) {
    for (const piece of printable(part.text).split(/( +)/)) {
      if (piece === '') continue;
      if (piece.trim() === '') open = false;
      else {
        const next = span(piece, ROLES[part.style]);
        if (open) words.at(-1)!.push(next);
        else words.push([next]);
        open = true;
      }
    }
  }
  return words;
}

/** Paragraphs below one another, a blank row between them; what is verbatim is cut and never wrapped. */
export function paragraphRows(prose: Prose, columns: number, blank = true): readonly Row[] {
  const rows: Row[] = [];
  prose.forEach((paragraph, index) => {
    const tight = paragraph.kind === 'item' && prose[index - 1]?.kind === 'item';
    if (rows.length > 0 && blank && !tight) rows.push([]);
    if (paragraph.kind === 'verbatim') {
      for (const text of plainText(paragraph.text).replace(/\n$/, '').split('\n')) {
        rows.push([span('    '), span(cut(printable(text), columns - 4), 'code')]);
      }
      return;
    }
    const indent = paragraph.kind === 'quote' ? 2 : 0;
    for (const row of styledRows(paragraph.text, columns - indent))
      rows.push(indent ? [span('  '), ...row] : row);
  });
  return rows;
}
