import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Course } from '../../source/lesson/lesson.ts';
import { readLesson } from '../../source/lesson/read-lesson.ts';
import { noProgress, type Progress } from '../../source/progress/progress.ts';
import { Effects } from '../../source/session/effects.ts';
import { openSession } from '../../source/session/open.ts';
import { Store } from '../../source/session/store.ts';
import { screen } from '../../source/view/screen.ts';
import { keysOf } from './session.ts';

/** The lessons of these tests, and the screens that they must show. */
export const SCREENS = join(fileURLToPath(new URL('.', import.meta.url)), 'screens');

const lesson = (file: string) =>
  readLesson(readFileSync(join(SCREENS, file), 'utf8'), file, () => true).lesson;

/** The program without a terminal: real runs, a clock that stands still, nothing written. */
export function open(
  files: readonly string[],
  columns: number,
  rows: number,
  progress: Progress = noProgress,
) {
  const course: Course = { path: 'screens', errors: [], lessons: files.map(lesson) };
  const effects = new Effects({
    now: () => 0,
    save: () => undefined,
    suspend: () => {},
    redraw: () => {},
    quit: () => {},
  });
  const opening = { course, playground: false, progress, size: { columns, rows }, ascii: false };
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
  return { press, drawn, model: store.model };
}
