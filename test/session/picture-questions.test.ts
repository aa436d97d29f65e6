import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rowWidth } from '../../source/view/columns.ts';
import { open, SCREENS } from './drawn.ts';

const LESSON = '03-the-picture-asked.md';

/** Each question about the picture, open, half answered and answered. */
const MOMENTS: Readonly<Record<string, readonly string[]>> = {
  'asked-cell': [],
  'asked-cell-chosen': ['2'],
  'asked-cell-answer': ['2', 'enter'],
  'asked-holders': ['s', 'n'],
  'asked-holders-pointed': ['s', 'n', '1', '3'],
  'asked-cells': ['s', 'n', 's', 'n'],
  'asked-cells-three': ['s', 'n', 's', 'n', '3'],
  'asked-cells-answer': ['s', 'n', 's', 'n', '3', 'enter'],
};

describe.each([
  [80, 24],
  [120, 40],
  [60, 20],
] as const)('a question about the picture at %i x %i', (columns, rows) => {
  test.each(Object.entries(MOMENTS))('%s', async (name, words) => {
    const { press, drawn } = open([LESSON], columns, rows);
    press(...words);
    const { shown, text } = drawn();
    expect(shown.map(rowWidth)).toEqual(Array.from({ length: rows }, () => columns));
    await expect(text).toMatchFileSnapshot(join(SCREENS, `${name}-${columns}x${rows}.txt`));
  });
});

describe('a question about the picture', () => {
  const at = (...words: string[]) => {
    const { press, model } = open([LESSON], 80, 24);
    press(...words);
    return model().page.prediction!;
  };

  test('is right when the same functions were pointed at, in any order, and a second time takes one back', () => {
    expect(at('s', 'n', '1', '3', '1', 'enter').answer).toMatchObject({ said: 'b', choice: 0, right: true });
    expect(at('s', 'n', '3', '2', 'g').answer).toMatchObject({
      said: 'a, b',
      choice: 1,
      right: false,
      sure: false,
    });
  });

  test('is answered wrongly where no choice foresaw it, and shows the step that it asked about', () => {
    const { press, drawn, model } = open([LESSON], 80, 24);
    press('s', 'n', '1', '3', 'enter');
    expect(model().page.prediction!.answer).toEqual({ said: 'make_counter, b', right: false, sure: true });
    expect(drawn().text).toContain('You said  make_counter, b');
    expect(drawn().text).toContain('[enter] look at step');
  });

  test('counts cells by digit and by arrow', () => {
    expect(at('s', 'n', 's', 'n', '3').given).toBe('3');
    expect(at('s', 'n', 's', 'n', '3', 'down').given).toBe('2');
    expect(at('s', 'n', 's', 'n', 'up', 'up', 'enter').answer).toMatchObject({ said: '2', right: true });
    expect(at('s', 'n', 's', 'n', '0', 'down').given).toBe('0');
  });

  test('gives nothing away before it is answered', () => {
    const holders = open([LESSON], 120, 40);
    holders.press('s', 'n');
    expect(holders.drawn().text).not.toMatch(/held by [^?]|cell [12]$|→ cell [12]/m);
    const cells = open([LESSON], 120, 40);
    cells.press('s', 'n', 's', 'n');
    expect(cells.drawn().text).not.toMatch(/cell [1-9]/);
    const cell = open([LESSON], 120, 40);
    expect(
      cell
        .drawn()
        .text.split('\n')
        .find((row) => row.includes('was')),
    ).not.toContain('cell 1');
    expect(cell.drawn().text).not.toContain('Output');
  });

  test('comes back on another day with what was said', () => {
    const first = open([LESSON], 80, 24);
    first.press('s', 'n', '1', '3', 'enter');
    const later = open([LESSON], 80, 24, first.model().progress);
    expect(later.model().page.prediction!.answer).toMatchObject({ said: 'make_counter, b', right: false });
  });
});
