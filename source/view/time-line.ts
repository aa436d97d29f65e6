import type { Timeline } from '../timeline/timeline.ts';
import { span } from './columns.ts';
import type { Role, Row, Span } from './row.ts';

export type TimeLineInput = {
  readonly timeline?: Timeline; // absent: a plain rule
  readonly k: number;
  readonly width: number;
  readonly joint?: number; // the column where the line between the two panes ends
  readonly cell?: number; // only the writes of this cell
};

/** The column of a step, when the whole run is spread over the width, one column free at either end. */
export function timeLineColumn(k: number, length: number, width: number): number {
  return length < 2 ? 1 : 1 + Math.round((k * (width - 3)) / (length - 1));
}

/** The run as one row: `●` where a cell is written, `►` where we are. A run of any length costs the same. */
export function timeLine(input: TimeLineInput): Row {
  const { timeline, k, width, joint } = input;
  const signs = Array.from({ length: width }, (_, column): string => (column === joint ? '┴' : '─'));
  if (timeline && timeline.length > 0) {
    for (const column of writtenColumns(timeline.writes(input.cell), timeline.length, width))
      signs[column] = '●';
    signs[timeLineColumn(k, timeline.length, width)] = '►';
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

/** The columns in which a write falls: from one to the first write beyond it, by halving. */
function writtenColumns(writes: readonly number[], length: number, width: number): readonly number[] {
  const columns: number[] = [];
  let index = 0;
  while (index < writes.length) {
    const column = timeLineColumn(writes[index]!, length, width);
    columns.push(column);
    let low = index + 1;
    let high = writes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (timeLineColumn(writes[middle]!, length, width) > column) high = middle;
      else low = middle + 1;
    }
    index = low;
  }
  return columns;
}
