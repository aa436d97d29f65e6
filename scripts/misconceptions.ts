import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCourse } from '../source/lesson/course.ts';
import { ROOT } from '../test/pty/terminal.ts';
import { withTable } from './misconception-table.ts';

/** `npm run misconceptions`: the table "misconception → where it is met" of `lessons/README.md`, made from the lessons. */
const folder = join(ROOT, 'lessons');
const readme = join(folder, 'README.md');
const { lessons } = readCourse(folder, () => true);
const { text, rows } = withTable(readFileSync(readme, 'utf8'), lessons);
writeFileSync(readme, text);
const missed = rows.filter((row) => row.met === '').map((row) => row.code);
console.log(missed.length === 0 ? `all ${rows.length} are met` : `not met: ${missed.join(', ')}`);
