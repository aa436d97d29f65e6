import { cut, fitRow, printable, span, wrap } from './columns.ts';
import type { Role, Row } from './row.ts';

export type OutputPaneInput = {
  readonly text: string; // what was printed so far
  readonly heading: string; // `Output`, `Output of the last run`
  readonly none: string; // what stands there while nothing was printed
  readonly width: number;
  readonly rows: number; // at most, the heading among them
  readonly note?: { readonly text: string; readonly role: Role }; // under the lines: `the article says 3, the run gives 2`
  /** How the heading says that earlier lines are left out, given shown and all lines. */
  readonly more: (shown: number, all: number) => string;
};

/** The output under its heading. Where it is too long the last lines are shown, and the heading says so. */
export function outputPane(input: OutputPaneInput): readonly Row[] {
  const room = Math.max(1, input.rows - 1);
  const note = input.note ? wrap(input.note.text, input.width - 2).slice(0, Math.max(0, room - 1)) : [];
  const lines = input.text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const shown = lines.slice(Math.max(0, lines.length - (room - note.length)));
  const heading = shown.length < lines.length ? input.more(shown.length, lines.length) : input.heading;
  const rows: Row[] = [[span(' '), span(heading, 'heading')]];
  if (lines.length === 0) rows.push([span(' '), span(input.none, 'faint')]);
  for (const line of shown) rows.push([span(' '), span(cut(printable(line), input.width - 2))]);
  for (const line of note) rows.push([span(' '), span(line, input.note!.role)]);
  return rows.map((row) => fitRow(row, input.width));
}
