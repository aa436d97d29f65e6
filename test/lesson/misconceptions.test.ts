import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { withTable } from '../../scripts/misconception-table.ts';
import { readCourse } from '../../source/lesson/course.ts';
import { readLesson } from '../../source/lesson/read-lesson.ts';

const folder = fileURLToPath(new URL('../../lessons', import.meta.url));
const readme = readFileSync(join(folder, 'README.md'), 'utf8');
const course = readCourse(folder, () => true);

describe('the table of misconceptions in lessons/README.md', () => {
  test('is what the lessons say: else run `npm run misconceptions`', () => {
    expect(withTable(readme, course.lessons).text).toBe(readme);
  });

  test('has a row for each of M1 to M44, and none of them is empty', () => {
    const { rows } = withTable(readme, course.lessons);
    expect(rows.map((row) => row.code)).toEqual(Array.from({ length: 44 }, (_, k) => `M${k + 1}`));
    expect(rows.filter((row) => row.met === '').map((row) => row.code)).toEqual([]);
  });

  test('counts questions and exercises as the reader meets them', () => {
    const lesson = readLesson(
      readFileSync(fileURLToPath(new URL('whole-lesson.md', import.meta.url)), 'utf8'),
      'lessons/01-whole.md',
      () => true,
    ).lesson;
    const [begin] = /<!-- misconceptions.*-->/.exec(readme)!;
    const empty = `${begin}\n| M3 | one | |\n| M4 | other | |\n| M5 | third | old |\n<!-- end of misconceptions -->`;
    expect(withTable(empty, [lesson]).rows).toEqual([
      { code: 'M3', belief: 'one', met: '[1](01-whole.md) question 1' },
      { code: 'M4', belief: 'other', met: '[1](01-whole.md) question 1, exercise 1' },
      { code: 'M5', belief: 'third', met: '' },
    ]);
    expect(() => withTable(empty.replace('| M4 ', '| M6 '), [lesson])).toThrow(
      'no row of the table is for M4',
    );
  });
});
