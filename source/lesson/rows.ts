import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { textOf } from './inline.ts';
import type { Line, Prose } from './lesson.ts';

/** How many rows a text takes at a width in terminal columns. Words longer than a row are broken. */
export function rowsOf(text: string | Line, width: number): number {
  const plain = typeof text === 'string' ? text : textOf(text);
  return wrapAnsi(plain, width, { hard: true }).split('\n').length;
}

/** How many rows some paragraphs take below one another, without blank rows between. */
export function proseRows(prose: Prose, width: number): number {
  return prose.reduce((rows, paragraph) => rows + rowsOf(paragraph.text, width), 0);
}

/** The columns of the widest row of some code. */
export function widest(text: string): number {
  return Math.max(0, ...text.split('\n').map((row) => stringWidth(row)));
}
