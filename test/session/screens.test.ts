import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rowWidth } from '../../source/view/columns.ts';
import { open, SCREENS } from './drawn.ts';

/** The moments that a learner comes through, and the keys that lead there from the first screen. */
const MOMENTS: Readonly<Record<string, readonly string[]>> = {
  first: [],
  'third-stop': ['enter', 'enter', 'enter'],
  'in-the-call': ['end', 'C'],
  hood: ['end', 'C', 'v'],
  'comprehension-at-the-prompt': ['tab', '[i for i in range(9)]'],
  'half-a-word': ['e', 'down', 'down', 'down', 'end', 'backspace', 'backspace'],
  error: ['e', 'down', 'down', 'down', 'home', '#'],
  prompt: ['tab', 'a()'],
  'prompt-kept': ['tab', 'a()', 'enter'],
  question: ['n', '2'],
  answer: ['n', '2', 'enter'],
  exercise: ['n', '2', 'enter', 'n', 'h'],
  end: ['n', '2', 'enter', 'n', 'n'],
  list: ['l'],
  keys: ['?'],
  words: ['d'],
  quit: ['q'],
};

const SIZES = [
  [80, 24],
  [120, 40],
  [60, 20],
] as const;

describe.each(SIZES)('the screen at %i x %i', (columns, rows) => {
  test.each(Object.entries(MOMENTS))('%s', async (name, words) => {
    const { press, drawn } = open(['01-two-counters.md', '02-next.md'], columns, rows);
    press(...words);
    const { shown, text } = drawn();
    expect(shown).toHaveLength(rows);
    expect(shown.map(rowWidth)).toEqual(shown.map(() => columns));
    await expect(text).toMatchFileSnapshot(join(SCREENS, `${name}-${columns}x${rows}.txt`));
  });
});
