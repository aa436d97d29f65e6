import { describe, expect, it } from 'vitest';
import type { Timeline } from '../../source/timeline/timeline.ts';
import { rowText, rowWidth } from '../../source/view/columns.ts';
import { outputPane } from '../../source/view/output-pane.ts';
import { asciiRow } from '../../source/view/symbols.ts';
import { timeLine, timeLineColumn } from '../../source/view/time-line.ts';
import { voice } from '../../source/view/voice.ts';

const text = (rows: readonly (readonly { text: string }[])[]) =>
  rows.map((row) =>
    row
      .map((part) => part.text)
      .join('')
      .trimEnd(),
  );

const pane = {
  heading: 'Output',
  none: '(none yet)',
  width: 42,
  rows: 4,
  more: (shown: number, all: number) => `Output, last ${shown} of ${all}`,
};

/** A run of which only its length and its writes are looked at. */
const run = (length: number, writes: readonly number[]) =>
  ({ length, writes: () => writes }) as unknown as Timeline;

describe('the output pane', () => {
  it('says when nothing was printed', () => {
    expect(text(outputPane({ ...pane, text: '' }))).toEqual([' Output', ' (none yet)']);
  });

  it('shows the last lines, and says in the heading that there are more', () => {
    expect(text(outputPane({ ...pane, text: '1\n2\n3\n4\n5\n' }))).toEqual([
      ' Output, last 3 of 5',
      ' 3',
      ' 4',
      ' 5',
    ]);
  });

  it('shows an empty line that was printed', () => {
    expect(text(outputPane({ ...pane, text: '1\n\n' }))).toEqual([' Output', ' 1', '']);
  });

  it('keeps room for its note', () => {
    const note = { text: 'the article says 3, the run gives 2', role: 'error' as const };
    expect(text(outputPane({ ...pane, text: '1\n2\n3\n', note })).at(-1)).toBe(
      ' the article says 3, the run gives 2',
    );
  });

  it('writes control characters out', () => {
    expect(text(outputPane({ ...pane, text: '\x1b[2J\n' }))[1]).toBe(' \\x1b[2J');
  });
});

describe('the time line', () => {
  it('spreads the run over the width: writes, the position, the joint of the panes', () => {
    // Moment (i): step 8 of 18, writes at 5, 11 and 16.
    expect(rowText(timeLine({ timeline: run(19, [5, 11, 16]), k: 8, width: 80, joint: 42 }))).toBe(
      '──────────────────────●────────────►──────┴─────●────────────────────●──────────',
    );
  });

  it('is a plain rule without a run', () => {
    expect(rowText(timeLine({ timeline: undefined, k: 0, width: 8, joint: 3 }))).toBe('───┴────');
  });

  it('costs the same for a run of a million writes', () => {
    const writes = Array.from({ length: 300_000 }, (_, index) => index * 3);
    const columns = new Set(writes.map((k) => timeLineColumn(k, 1_000_000, 80)));
    const row = timeLine({ timeline: run(1_000_000, writes), k: 0, width: 80 });
    const signs = [...rowText(row)];
    for (let column = 2; column < 80; column++) expect(signs[column] === '●').toBe(columns.has(column));
  });

  it('begins where the present piece begins', () => {
    expect(rowText(timeLine({ timeline: run(21, [2, 12, 15]), k: 20, from: 10, width: 13 }))).toBe(
      '───●──●────►─',
    );
  });

  it('shows the position before a write in the same column', () => {
    expect(rowText(timeLine({ timeline: run(3, [1]), k: 1, width: 10 }))).toBe('─────►────');
  });
});

describe('the voice', () => {
  it('puts each thought on a row of its own where that costs no row more', () => {
    const thoughts = [
      'Line 5 ran: count += 1. counter() has no count of its own. It uses cell 1, the cell that a holds: it read 1 there and wrote 2 back.',
      'Cell 2 belongs to b, so b did not notice.',
    ];
    // Moment (a), at 80 and at 120 columns.
    expect(text(voice([{ label: 'WHY', thoughts }], 80, 3))).toEqual([
      ' WHY  Line 5 ran: count += 1. counter() has no count of its own. It uses cell 1,',
      '      the cell that a holds: it read 1 there and wrote 2 back.',
      '      Cell 2 belongs to b, so b did not notice.',
    ]);
    expect(text(voice([{ label: 'WHY', thoughts }], 120, 3))).toEqual([
      ' WHY  Line 5 ran: count += 1. counter() has no count of its own. It uses cell 1, the cell that a holds: it read 1',
      '      there and wrote 2 back. Cell 2 belongs to b, so b did not notice.',
      '',
    ]);
  });

  it('gives all labels one width', () => {
    const rows = voice(
      [
        { label: 'HINT 1 of 3', thoughts: ['You need two calls of make_counter.'] },
        { label: 'YOUR CODE', thoughts: ['b = a gives one function a second name: one function, one cell.'] },
      ],
      80,
      3,
    );
    expect(text(rows)).toEqual([
      ' HINT 1 of 3  You need two calls of make_counter.',
      ' YOUR CODE    b = a gives one function a second name: one function, one cell.',
      '',
    ]);
  });

  it('is never more than its rows: the last thoughts are left out first', () => {
    const thoughts = Array.from(
      { length: 6 },
      (_, index) => `This is thought number ${index + 1}, which takes most of one row here.`,
    );
    const rows = voice([{ thoughts }], 80, 3);
    expect(rows.length).toBe(3);
    expect(text(rows).join(' ')).not.toContain('number 5');
    for (const row of rows) expect(rowWidth(row)).toBe(80);
  });

  it('never parts a cell from its number', () => {
    for (let width = 20; width < 60; width++) {
      const rows = text(
        voice([{ thoughts: ['It uses cell 1, and then cell 2, and then cells 3 and 4.'] }], width, 9),
      );
      for (const row of rows) expect(row).not.toMatch(/cells?$/);
    }
  });
});

describe('the ASCII set', () => {
  it('keeps every width', () => {
    const row = [{ text: '● cell 1  count │ 2 │ → ┌─ ► · … ■', role: 'plain' as const }];
    expect(rowText(asciiRow(row))).toBe('* cell 1  count | 2 | > +- > . ~ #');
    expect(rowWidth(asciiRow(row))).toBe(rowWidth(row));
  });
});
