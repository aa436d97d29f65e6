import { fitRow, pad, printableText, span, widthOf, wrap } from './columns.ts';
import type { Role, Row } from './row.ts';

/** What is said under one label. A thought is one or two sentences that belong together. */
export type Saying = {
  readonly label?: string; // WHY, HINT 1 of 3, LINE 4, NOT KEPT YET
  readonly thoughts: readonly string[];
  readonly role?: Role; // of the words
};

/** A line of words that is wider is hard to read. */
const WIDEST = 110;

/**
The voice under the time line: each saying behind its label, never more than `rows` rows of `width` columns, one blank column
at the left. Labels of one voice are as wide as the widest. A thought begins a row of its own where that costs no row more.
*/
export function voice(sayings: readonly Saying[], width: number, rows: number): readonly Row[] {
  const labelled = sayings.some((saying) => saying.label !== undefined);
  const labelWidth = Math.max(0, ...sayings.map((saying) => widthOf(saying.label ?? '')));
  const margin = labelled ? labelWidth + 2 : 0;
  const columns = Math.min(labelled ? width - 1 - margin : width - 2, WIDEST);
  const shown: Row[] = [];
  for (const saying of sayings) {
    let label = saying.label ?? '';
    for (const line of layOut(
      saying.thoughts.map((thought) => keepTogether(printableText(thought))),
      columns,
      rows - shown.length,
    )) {
      shown.push([span(' '), span(pad(label, margin), 'label'), span(line, saying.role ?? 'plain')]);
      label = '';
    }
  }
  return Array.from({ length: rows }, (_, index) => fitRow(shown[index] ?? [], width));
}

/** The thoughts as lines: each on a row of its own, or one after the other where that saves rows. */
function layOut(thoughts: readonly string[], columns: number, rows: number): readonly string[] {
  const flowing = wrap(thoughts.join(' '), columns);
  const apart = thoughts.flatMap((thought) => wrap(thought, columns));
  if (apart.length <= flowing.length && apart.length <= rows) return apart;
  for (let kept = thoughts.length; kept > 1; kept--) {
    const lines = wrap(thoughts.slice(0, kept).join(' '), columns);
    if (lines.length <= rows) return lines;
  }
  return wrap(thoughts[0] ?? '', columns).slice(0, rows);
}

/** `cell 1` stays on one row. */
function keepTogether(thought: string): string {
  return thought.replace(/\b([Cc]ells?|[Ll]ine) (?=\d)/g, '$1\u00a0');
}
