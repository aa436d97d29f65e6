import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Course } from '../../source/lesson/lesson.ts';
import { readLesson } from '../../source/lesson/read-lesson.ts';
import { noProgress } from '../../source/progress/progress.ts';
import { Effects } from '../../source/session/effects.ts';
import { openSession } from '../../source/session/open.ts';
import { Store } from '../../source/session/store.ts';
import { rowWidth } from '../../source/view/columns.ts';
import { screen } from '../../source/view/screen.ts';
import { keysOf } from './session.ts';

const folder = join(fileURLToPath(new URL('.', import.meta.url)), 'screens');
const lesson = (file: string) =>
  readLesson(readFileSync(join(folder, file), 'utf8'), file, () => true).lesson;

/** The program without a terminal: real runs, a clock that stands still, nothing written. */
function open(columns: number, rows: number) {
  const course: Course = {
    path: 'screens',
    errors: [],
    lessons: [lesson('01-two-counters.md'), lesson('02-next.md')],
  };
  const effects = new Effects({
    now: () => 0,
    save: () => undefined,
    suspend: () => {},
    redraw: () => {},
    quit: () => {},
  });
  const opening = { course, playground: false, progress: noProgress, size: { columns, rows }, ascii: false };
  const store = new Store(openSession(opening), effects.perform);
  const press = (...words: string[]) => {
    for (const key of words.flatMap(keysOf))
      store.send({ kind: 'key', key, now: '2026-01-05T10:00:00.000Z' });
  };
  const drawn = () => {
    const { rows: shown, cursor } = screen(store.model());
    const text = shown
      .map((row) =>
        row
          .map((span) => span.text)
          .join('')
          .trimEnd(),
      )
      .join('\n');
    return {
      shown,
      text: `${text}\n${cursor ? `cursor: row ${cursor.row + 1}, column ${cursor.column + 1}\n` : ''}`,
    };
  };
  return { press, drawn };
}

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
    const { press, drawn } = open(columns, rows);
    press(...words);
    const { shown, text } = drawn();
    expect(shown).toHaveLength(rows);
    expect(shown.map(rowWidth)).toEqual(shown.map(() => columns));
    await expect(text).toMatchFileSnapshot(join(folder, `${name}-${columns}x${rows}.txt`));
  });
});
