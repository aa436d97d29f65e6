import type { Timeline } from '../timeline/timeline.ts';
import { span } from './columns.ts';
import type { Role, Row, Span } from './row.ts';

export type TimeLineInput = {
  readonly timeline?: Timeline; // absent: a plain rule
  readonly k: number;
  readonly width: number;
  readonly joint?: number; // the column where the line between the two panes ends
  readonly cell?: number; // only the writes of this cell
  readonly from?: number; // the first step that is shown: where the present piece begins
};

/** The column of a step, when the run from step `from` on is spread over the width, one column free at either end. */
export function timeLineColumn(k: number, length: number, width: number, from = 0): number {
  return length - from < 2 ? 1 : 1 + Math.round(((k - from) * (width - 3)) / (length - 1 - from));
}

/** The run as one row: `●` where a cell is written, `►` where we are. A run of any length costs the same. */
export function timeLine(input: TimeLineInput): Row {
  const { timeline, k, width, joint, from = 0 } = input;
  const signs = Array.from({ length: width }, (_, column): string => (column === joint ? '┴' : '─'));
  if (timeline && timeline.length > 0) {
    const columnOf = (step: number) => timeLineColumn(step, timeline.length, width, from);
    for (const column of writtenColumns(timeline.writes(input.cell), columnOf, from)) signs[column] = '●';
    if (k >= from) signs[columnOf(k)] = '►';
  }
  const row: Span[] = [];
  let text = '';
  let role: Role = 'rule';
  const flush = () => text !== '' && row.push(span(text, role));
  for (const sign of signs) {
    const of: Role = sign === '●' ? 'changed' : sign === '►' ? 'marker' : 'rule';
    if (of !== role) {
      flush();
      text = '';
      role = of;
    }
    text += sign;
  }
  flush();
  return row;
}

/** The columns in which a write falls, from step `from` on: from one to the first write beyond it, by halving. */
function writtenColumns(
  writes: readonly number[],
  columnOf: (step: number) => number,
  from: number,
): readonly number[] {
  const firstWhere = (low: number, holds: (write: number) => boolean): number => {
    let high = writes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(writes[middle]!)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const columns: number[] = [];
  let index = firstWhere(0, (write) => write >= from);
  while (index < writes.length) {
    const column = columnOf(writes[index]!);
    columns.push(column);
    index = firstWhere(index + 1, (write) => columnOf(write) > column);
  }
  return columns;
}
