import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parses } from '../../source/check/tree.ts';
import { readCourse } from '../../source/lesson/course.ts';
import { noProgress } from '../../source/progress/progress.ts';
import { Effects } from '../../source/session/effects.ts';
import { openSession } from '../../source/session/open.ts';
import { Store } from '../../source/session/store.ts';
import { rowText, rowWidth } from '../../source/view/columns.ts';
import { screen } from '../../source/view/screen.ts';
import { keysOf } from './session.ts';

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** A session on real lessons with real runs; runs that take longer end as soon as a test waits. */
function open(folder: string, columns: number, rows: number) {
  const world = { now: () => 0, save: () => undefined, suspend: () => {}, redraw: () => {}, quit: () => {} };
  const effects = new Effects(world);
  const opening = {
    course: readCourse(folder, parses),
    playground: false,
    progress: noProgress,
    size: { columns, rows },
    ascii: false,
  };
  const store = new Store(openSession(opening), effects.perform);
  const press = (...words: string[]) => {
    for (const key of words.flatMap(keysOf))
      store.send({ kind: 'key', key, now: '2026-01-05T10:00:00.000Z' });
  };
  return { store, press };
}

/** The rows of the screen; whatever is on it, it is whole and not ours to be ashamed of. */
function look(store: Store): readonly string[] {
  const { columns, rows } = store.model().size;
  const drawn = screen(store.model()).rows;
  const texts = drawn.map(rowText);
  const where = texts.join('\n');
  expect(drawn.length, where).toBe(rows);
  expect(
    drawn.every((row) => rowWidth(row) === columns),
    where,
  ).toBe(true);
  expect(where).not.toContain('internal error');
  return texts;
}

const SHAPES = ['notebook', 'prompts', 'errors'].map((name) => `test/lesson/articles/${name}.md`);
const courses = ['lessons', '../shared/article.md', ...SHAPES].filter((name) => existsSync(path(name)));

describe.each(courses)('%s', (name) => {
  test.each([
    [80, 24],
    [120, 40],
    [72, 24],
    [50, 16],
  ])('by the bracketed key alone to its end, at %i x %i', (columns, rows) => {
    const { store, press } = open(path(name), columns, rows);
    const pages = store.model().course.lessons.reduce((sum, lesson) => sum + lesson.pages.length, 0);
    const seen = new Set<string>();
    let keys = '';
    for (let presses = 0; !/\[enter\] (the lessons|all that you know)/.test(keys); presses++) {
      expect(presses, look(store).join('\n')).toBeLessThan(pages * 20);
      seen.add(`${store.model().place.lesson}/${store.model().place.page}`);
      const key = /\[(\w+)\]/.exec(keys)?.[1] ?? 'enter';
      press(key);
      keys = look(store).at(-1)!;
    }
    expect(seen.size).toBe(pages + store.model().course.lessons.length - 1);
  });

  test('with every key of every page, forwards and backwards', () => {
    const { store, press } = open(path(name), 80, 24);
    const { lessons } = store.model().course;
    for (let count = lessons.reduce((sum, lesson) => sum + lesson.pages.length + 1, 0); count > 0; count--) {
      for (const word of 'c|C|right|left|end|home|o|f|.|v|i|p|p|d|d|?|?|l|esc|down|up|1|enter|c|right|e|x|ctrl-z|esc|tab|1|ctrl-c|esc|h|r|u|z'.split(
        '|',
      )) {
        press(word);
        look(store);
      }
      press('esc', 'q', 'enter', 'n');
    }
  });
});
