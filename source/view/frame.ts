import type { Size } from '../session/model.ts';
import { cut, fitRow, fitRows, rowWidth, span, widthOf } from './columns.ts';
import type { Row } from './row.ts';

/** What the terminal shows: exactly as many rows as it has, and where its own cursor stands, from 0. */
export type Screen = {
  readonly rows: readonly Row[];
  readonly cursor?: { readonly row: number; readonly column: number };
  /** Where what scrolls begins, from 0: nearer than was asked for, where there is no more. */
  readonly scrolled?: number;
};

/** The measures of a page: two panes with a line between, the time line, three rows of voice, the prompt, the keys. */
export type Frame = {
  readonly columns: number;
  readonly left: number; // columns of the left pane
  readonly right: number; // columns of the right pane; 0: the picture is a page of its own
  readonly pane: number; // rows of the panes
  readonly voice: number; // rows of the voice
};

const LEAST_FOR_PICTURE = 72;
const MARGIN = 6; // of the code: blank, sign, number, two blanks

/**
@param code the columns of the widest line of code: one that is a little too long for the left pane gets four more
*/
export function frameOf({ columns, rows }: Size, code: number): Frame {
  const voice = rows < 18 ? 2 : 3;
  const pane = rows - 5 - voice;
  if (columns < LEAST_FOR_PICTURE) return { columns, left: columns, right: 0, pane, voice };
  const right = columns < 80 ? columns - 43 : Math.min(64, 37 + Math.floor((columns - 80) * 0.3));
  const left = columns - 1 - right;
  const wanted = code + MARGIN > left ? Math.min(4, code + MARGIN - left) : 0;
  return { columns, left: left + wanted, right: right - wanted, pane, voice };
}

/** The second row: a rule with the names of the panes in it. */
export function headingRule(frame: Frame, left: string, right: string): Row {
  if (frame.right === 0) return titledRule(left, frame.columns);
  return [...titledRule(left, frame.left), span('┬', 'rule'), ...titledRule(right, frame.right)];
}

/** A rule with a name in it: `─ not run yet ─────`. */
export function titledRule(title: string, columns: number): Row {
  if (title === '') return [span('─'.repeat(columns), 'rule')];
  const text = cut(title, columns - 4);
  return [
    span('─ ', 'rule'),
    span(text, 'heading'),
    span(` ${'─'.repeat(Math.max(0, columns - 3 - widthOf(text)))}`, 'rule'),
  ];
}

/** Two panes beside each other, a line between. */
export function besides(frame: Frame, left: readonly Row[], right: readonly Row[]): readonly Row[] {
  const leftRows = fitRows(left, frame.left, frame.pane);
  if (frame.right === 0) return leftRows;
  const rightRows = fitRows(right, frame.right, frame.pane);
  return leftRows.map((row, index) => [...row, span('│', 'rule'), ...rightRows[index]!]);
}

/** A row whose right part stands against the edge, one blank before it; the left part is cut where both do not fit. */
export function ends(left: Row, right: Row, columns: number): Row {
  const wide = rowWidth(right);
  if (wide === 0) return fitRow(left, columns);
  return [...fitRow(left, Math.max(0, columns - wide - 2)), span(' '), ...right, span(' ')];
}
