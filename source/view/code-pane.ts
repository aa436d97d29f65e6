import { cut, fitRow, printable, sliceColumns, span, widthOf } from './columns.ts';
import type { Role, Row, Span } from './row.ts';
import { syntaxRoles } from './syntax-roles.ts';

/** A stretch of a line that has a role: a name by what it is, a string, a comment. */
export type CodeName = {
  readonly line: number; // from 1
  readonly column: number; // UTF-16 units from 0
  readonly endColumn: number;
  readonly role: Role;
};

/** What stands under a line: carets from `column` up to `endColumn`, and words beside them where they fit. */
export type Carets = {
  readonly line: number; // from 1
  readonly column: number; // UTF-16 units from 0
  readonly endColumn: number;
  readonly words: string; // tried first: CPython's
  readonly shortWords: string; // where those do not fit: `not finished`
};

export type CodePaneInput = {
  readonly source: string;
  readonly width: number;
  readonly rows: number; // at most; fewer where the text is shorter
  readonly ran?: number; // the line that has just run, `·`
  readonly next?: number; // the line that runs next, `►`
  readonly names?: readonly CodeName[]; // in order; keywords, strings and the like are found here
  readonly cursor?: { readonly line: number; readonly column: number }; // line from 1, UTF-16 units from 0
  readonly carets?: Carets;
  /** The line whose caret row stays open, empty, so that the lines below do not hop. */
  readonly openUnder?: number;
  /** The first line that was shown before (from 1): kept as long as marker and cursor stay in sight. */
  readonly first?: number;
};

export type CodePane = {
  readonly rows: readonly Row[];
  readonly first: number; // the first line shown, for the next call
  readonly cursor?: { readonly row: number; readonly column: number }; // in the pane, from 0
};

/**
The code with its line numbers: `·` before the line that has just run, `►` before the one that runs next, names in their
roles, carets under the line that they are about.

A line that is too long is cut with `…`. The line of the cursor slides instead, so that the cursor is always in sight; the line
of the marker goes on in rows of its own, where there is room for them.
*/
export function codePane(input: CodePaneInput): CodePane {
  const lines = input.source.split('\n');
  if (lines.length > 1 && lines.at(-1) === '' && input.cursor?.line !== lines.length) lines.pop();
  const digits = Math.max(2, String(lines.length).length);
  const margin = digits + 4; // blank, marker, number, two blanks
  const columns = Math.max(1, input.width - margin);
  const caretsUnder = input.carets?.line ?? input.openUnder;
  const first = firstLine(input, lines.length, caretsUnder);
  const whole = lineShownWhole(input, lines, columns);
  const rows: Row[] = [];
  let cursor: CodePane['cursor'];
  for (let line = first; line <= lines.length && rows.length < input.rows; line++) {
    const text = lines[line - 1]!;
    const slid = line === input.cursor?.line ? slide(text, input.cursor.column, columns) : 0;
    if (line === input.cursor?.line) {
      const before = widthOf(printable(text.slice(0, input.cursor.column)));
      cursor = { row: rows.length, column: margin + before - slid };
    }
    rows.push(
      fitRow(
        [...lineMargin(line, digits, input), ...codeSpans(text, rolesOf(input, text, line), slid, columns)],
        input.width,
      ),
    );
    if (line === whole) rows.push(...restOf(text, columns, margin, input.width));
    if (line === caretsUnder && rows.length < input.rows) {
      rows.push(caretRow(input.carets, text, slid, margin, input.width));
    }
  }
  return { rows, first, cursor };
}

const MOST_ROWS_OF_A_LINE = 4;

/** The line with the marker, if it is too long and the pane has room for the rest of it. */
function lineShownWhole(input: CodePaneInput, lines: readonly string[], columns: number): number | undefined {
  const line = input.cursor ? undefined : (input.ran ?? input.next);
  const text = line === undefined ? undefined : lines[line - 1];
  if (text === undefined || widthOf(printable(text)) <= columns) return undefined;
  const rest = restOf(text, columns, 0, columns).length;
  return rest < MOST_ROWS_OF_A_LINE && lines.length + rest <= input.rows ? line : undefined;
}

/** What is cut off a line, in rows under it. */
function restOf(text: string, columns: number, margin: number, width: number): readonly Row[] {
  const shown = printable(text);
  const rows: Row[] = [];
  let at = columns - 1;
  for (const total = widthOf(shown); at < total; at += columns - 2) {
    const part = sliceColumns(shown, at, Math.min(total, at + columns - 2));
    rows.push(fitRow([span(' '.repeat(margin)), span('… ', 'faint'), span(part)], width));
  }
  return rows;
}

function lineMargin(line: number, digits: number, input: CodePaneInput): Row {
  const ran = line === input.ran;
  const next = line === input.next;
  const markers = ran && next ? '·►' : ` ${next ? '►' : ran ? '·' : ' '}`;
  return [span(markers, 'marker'), span(String(line).padStart(digits), 'line-number'), span('  ')];
}

/** The first line to show: the earlier one, moved only as far as marker, cursor and carets need it. */
function firstLine(input: CodePaneInput, count: number, caretsUnder: number | undefined): number {
  const height = input.rows - (caretsUnder === undefined ? 0 : 1);
  if (count <= height) return 1;
  const wanted = input.cursor
    ? [input.cursor.line]
    : [input.ran, input.next].filter((line) => line !== undefined);
  let first = Math.min(Math.max(1, input.first ?? 1), count - height + 1);
  for (const line of wanted) {
    if (line < first) first = Math.max(1, line - 1);
    if (line > first + height - 1) first = Math.min(count - height + 1, line - height + 2);
  }
  return first;
}

/** How many columns the cursor's line is moved to the left: none while the cursor is in sight. */
function slide(text: string, column: number, columns: number): number {
  const before = widthOf(printable(text.slice(0, column)));
  return before < columns ? 0 : before - columns + Math.min(8, columns >> 1);
}

/** The roles on a line, in order. Only the lines that are seen are looked at, in a text of any length. */
function rolesOf({ names = [] }: CodePaneInput, text: string, line: number): readonly CodeName[] {
  const roles: CodeName[] = [];
  for (let index = firstOn(names, line); names[index]?.line === line; index++) roles.push(names[index]!);
  return [...roles, ...syntaxRoles(text, line)].sort((one, other) => one.column - other.column);
}

/** The first of the names that stands on this line or below it, by halving. */
function firstOn(names: readonly CodeName[], line: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]!.line < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** One line in its roles, from column `slid` on, at most `columns` wide. */
function codeSpans(text: string, names: readonly CodeName[], slid: number, columns: number): Row {
  const spans: Span[] = [];
  let at = 0;
  for (const name of names) {
    if (name.column < at || name.endColumn > text.length) continue; // of an older text: not about this line
    if (name.column > at) spans.push(span(text.slice(at, name.column)));
    spans.push(span(text.slice(name.column, name.endColumn), name.role));
    at = name.endColumn;
  }
  if (at < text.length) spans.push(span(text.slice(at)));
  const shown = printable(text);
  if (shown !== text) return [span(windowOf(shown, slid, columns))];
  if (slid === 0 && widthOf(text) <= columns) return spans;
  return cutSpans(spans, slid, columns, widthOf(text));
}

function windowOf(text: string, slid: number, columns: number): string {
  return slid === 0 ? cut(text, columns) : `…${cut(sliceColumns(text, slid + 1), columns - 1)}`;
}

function cutSpans(spans: readonly Span[], slid: number, columns: number, total: number): Row {
  const from = slid === 0 ? 0 : slid + 1;
  const to = total > slid + columns ? slid + columns - 1 : total;
  const kept: Span[] = slid === 0 ? [] : [span('…', 'faint')];
  let column = 0;
  for (const part of spans) {
    const wide = widthOf(part.text);
    const start = Math.max(0, from - column);
    const end = Math.min(wide, to - column);
    if (end > start) kept.push({ ...part, text: sliceColumns(part.text, start, end) });
    column += wide;
  }
  if (to < total) kept.push(span('…', 'faint'));
  return kept;
}

function caretRow(
  carets: Carets | undefined,
  text: string,
  slid: number,
  margin: number,
  width: number,
): Row {
  if (!carets) return fitRow([], width);
  const start = Math.max(margin, margin + widthOf(printable(text.slice(0, carets.column))) - slid);
  const end = margin + widthOf(printable(text.slice(0, carets.endColumn))) - slid;
  const count = Math.max(1, Math.min(end, width) - start);
  const room = width - start - count - 1;
  const words = [carets.words, carets.shortWords].find((candidate) => widthOf(candidate) <= room) ?? '';
  return fitRow(
    [span(' '.repeat(start)), span('^'.repeat(count), 'caret'), span(' '), span(words, 'faint')],
    width,
  );
}
