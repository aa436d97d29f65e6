import { textOf } from './inline.ts';
import type { Exercise, Lesson, Line, Page, Predict, Snippet } from './lesson.ts';
import { LessonError } from './lesson-error.ts';
import { proseRows, rowsOf, widest } from './rows.ts';

/** What a page of 80x24 holds, in rows and terminal columns. */
const sizes = {
  code: { rows: 13, columns: 40 },
  output: { rows: 3, columns: 40 },
  left: { rows: 15 }, // code and output, under each other
  voice: { rows: 3, columns: 78 },
  question: { rows: 4, columns: 36 },
  choice: { columns: 30 },
  because: { rows: 6, columns: 36 },
  goal: { rows: 2, columns: 32 },
  hint: { rows: 2, columns: 64 }, // beside `HINT 1 of 3`
  why: { rows: 1, columns: 64 }, // beside `YOUR CODE`, below a hint of two rows
  learned: { rows: 4, columns: 36 },
  title: { columns: 32 },
} as const;

type Fail = (line: number, message: string) => void;

function rows(
  line: number,
  what: string,
  text: string | Line,
  size: { rows: number; columns: number },
  fail: Fail,
) {
  const count = rowsOf(text, size.columns);
  if (count > size.rows)
    fail(line, `${what} takes ${count} rows of ${size.columns} columns, and ${size.rows} fit: shorten it`);
}

function title(line: number, what: string, text: string, fail: Fail) {
  const { columns } = sizes.title;
  if (widest(text) > columns)
    fail(line, `${what} has ${widest(text)} columns, and ${columns} fit: shorten it`);
}

function code(line: number, what: string, text: string, fail: Fail) {
  const lines = text.trimEnd().split('\n');
  const { rows, columns } = sizes.code;
  if (lines.length > rows) fail(line, `${what} has ${lines.length} lines, and ${rows} fit: cut it in two`);
  const long = lines.findIndex((one) => widest(one) > columns);
  if (long !== -1)
    fail(line + long, `the line has ${widest(lines[long]!)} columns, and ${columns} fit: break it`);
}

function snippetSize({ line, code: text, expected, expectError, look }: Snippet, fail: Fail) {
  code(line, 'the snippet', text, fail);
  if (expected) {
    const { rows, columns } = sizes.output;
    const count = expected.text.split('\n').reduce((sum, one) => sum + rowsOf(one, columns), 0);
    if (count > rows)
      fail(expected.line, `the output has ${count} rows of ${columns} columns, and ${rows} fit: print less`);
    const both = text.trimEnd().split('\n').length + (expectError ? 1 : count);
    if (both > sizes.left.rows)
      fail(
        expected.line,
        `code and output have ${both} rows together, and ${sizes.left.rows} fit: print less, or shorten the code`,
      );
  }
  for (const stop of look) rows(stop.line, 'the `say:` of this stop', stop.say, sizes.voice, fail);
}

function predictSize(predict: Predict, fail: Fail) {
  rows(predict.line, 'the question', predict.question, sizes.question, fail);
  for (const { say, line, idea, because } of predict.choices) {
    const width = widest(say);
    if (width > sizes.choice.columns)
      fail(
        line,
        `the choice has ${width} columns, and ${sizes.choice.columns} fit: give it a shorter \`say:\``,
      );
    rows(
      line,
      'the `because:`',
      [idea, textOf(because)].filter((part) => part !== '').join(' '),
      sizes.because,
      fail,
    );
  }
}

function exerciseSize(exercise: Exercise, fail: Fail) {
  code(exercise.line, 'the starter', exercise.starter, fail);
  code(exercise.solution.line, 'the solution', exercise.solution.code, fail);
  for (const goal of exercise.goals) rows(goal.line, 'the goal', goal.say, sizes.goal, fail);
  for (const hint of exercise.hints) rows(hint.line, 'the hint', hint.text, sizes.hint, fail);
  for (const wrong of exercise.wrongs) {
    code(wrong.line, 'the wrong answer', wrong.code, fail);
    rows(wrong.line - 1, 'the WHY', wrong.why, sizes.why, fail);
  }
}

function pageSize(page: Page, fail: Fail) {
  const name = page.kind === 'exercise' ? page.exercise.name : '';
  title(page.line, 'the heading', page.heading ?? '', fail);
  title(page.line, 'the name', name, fail);
  const prose = proseRows(page.prose, sizes.voice.columns);
  if (prose > sizes.voice.rows) {
    const line = page.prose[0]!.line;
    fail(
      line,
      `the page's prose takes ${prose} rows of ${sizes.voice.columns} columns, and ${sizes.voice.rows} fit: shorten it`,
    );
  }
  if (page.kind === 'exercise') exerciseSize(page.exercise, fail);
  if (page.kind !== 'snippet') return;
  snippetSize(page.snippet, fail);
  if (page.predict) predictSize(page.predict, fail);
  if (page.predict && page.predict.of.kind !== 'output') {
    const { columns, rows } = sizes.voice;
    const count = prose + rowsOf(page.predict.question, columns);
    if (count > rows)
      fail(
        page.predict.line,
        `the page's prose and the question about the picture take ${count} rows of ${columns} columns together, and ${rows} fit: shorten them`,
      );
  }
  if (page.change) {
    rows(page.change.line, 'the `say:` of the change', page.change.say, sizes.voice, fail);
    if (page.change.see)
      rows(page.change.line, 'the `see:` of the change', page.change.see, sizes.voice, fail);
    code(page.change.solution.line, 'the solution of the change', page.change.solution.code, fail);
  }
}

/** What of a written lesson is not seen whole at 80x24. An article's pages may be of any size. */
export function sizeErrors(lesson: Lesson): readonly LessonError[] {
  if (!lesson.written) return [];
  const errors: LessonError[] = [];
  const fail: Fail = (line, message) => void errors.push(new LessonError(lesson.file, line, message));
  title(2, 'the title', lesson.title, fail);
  for (const page of lesson.pages) pageSize(page, fail);
  const end = lesson.closing[0]?.line ?? lesson.pages.at(-1)?.line ?? 1;
  for (const line of lesson.learned) rows(end, 'a sentence of `learned`', line, sizes.learned, fail);
  const closing = proseRows(lesson.closing, sizes.voice.columns);
  if (closing > sizes.voice.rows)
    fail(end, `the closing words take ${closing} rows, and ${sizes.voice.rows} fit: shorten them`);
  return errors;
}
