import type { Page } from '../lesson/lesson.ts';
import { numberedLessons } from '../session/course-place.ts';
import { chosenIn, listed } from '../session/list-keys.ts';
import type { Model, Over } from '../session/model.ts';
import { resultOf } from '../session/results.ts';
import { foundLine } from '../session/search.ts';
import * as words from '../words/en-app.ts';
import { NOTICES } from '../words/en-notices.ts';
import { cut, fitRow, fitRows, pad, sliceColumns, span, widthOf } from './columns.ts';
import { ends, type Screen } from './frame.ts';
import { keyRow } from './key-row.ts';
import { plainText, styledRows } from './prose.ts';
import type { Row } from './row.ts';

type ListState = Extract<Over, { kind: 'list' }>;

/** Where the search field stands on the screen, from 0: the field itself is the terminal's, not the view's. */
export const SEARCH_FIELD = { rowFromBottom: 1, column: 1 + widthOf(words.SEARCH) } as const;

/** The lessons, by their parts of the course, with what was done of each; what the chosen one teaches stands below. */
export function listScreen(model: Model, list: ListState): Screen {
  const { columns, rows } = model.size;
  const body = rows - 6;
  const lines = listRows(model, list, columns);
  const top = Math.max(0, Math.min(lines.chosen - (body >> 1), lines.rows.length - body));
  const shown = lines.rows.slice(top, top + body);
  const rule: Row = [span('─'.repeat(columns), 'rule')];
  const empty: Row = [span(` ${words.NOTHING_FOUND}`, 'faint')];
  const voice = fitRows(voiceRows(model, list, columns), columns, 2);
  const keys = list.search === undefined ? keyRow(model) : searchRow(list.search);
  return {
    rows: [
      titleRow(model, columns),
      rule,
      ...fitRows(lines.rows.length === 0 ? [empty] : shown, columns, body),
      rule,
      ...voice,
      keys,
    ].map((row) => fitRow(row, columns)),
  };
}

/** The field itself is drawn over this. */
function searchRow(search: string): Row {
  return [span(` ${words.SEARCH}`, 'label'), span(search)];
}

function titleRow(model: Model, columns: number): Row {
  const results = numberedLessons(model.course).map((_, index) => resultOf(model, index));
  const solved = results.flatMap((result) => result.exercises).filter((exercise) => exercise.solved).length;
  const done = words.doneOf(results.filter((result) => result.done).length, results.length);
  const left: Row = [span(` ${words.PRODUCT}   `, 'faint'), span(words.LESSONS, 'title')];
  const right = columns < 60 ? done : `${done}   ${words.exercisesSolved(solved)}`;
  return ends(left, [span(right, 'status')], columns);
}

/** The rows of the list, and which of them is chosen: the parts of the course stand between. */
function listRows(
  model: Model,
  list: ListState,
  columns: number,
): { readonly rows: readonly Row[]; readonly chosen: number } {
  const rows: Row[] = [];
  const shown = listed(model, list);
  const at = chosenIn(shown, list);
  let chosen = 0;
  let section: string | undefined;
  for (const [index, { lesson, page }] of shown.entries()) {
    const { section: part, pages } = model.course.lessons[lesson]!;
    if (part !== section && part !== undefined) rows.push([span(` ${part}`, 'heading')]);
    section = part;
    if (index === at) chosen = rows.length;
    rows.push(
      page === undefined
        ? lessonRow(model, lesson, index === at, columns)
        : pageRow(pages[page]!, page, list.search ?? '', index === at, columns),
    );
  }
  return { rows, chosen };
}

/** A page on which the words stand, with the line that has them. */
function pageRow(page: Page, index: number, search: string, isChosen: boolean, columns: number): Row {
  const name = page.kind === 'exercise' ? page.exercise.name : page.heading;
  const title = name === undefined ? '' : `${name}   `;
  const label = `${isChosen ? ' ► ' : '   '}     ${words.pageLabel(index + 1)}  ${title}`;
  return [
    span(label, isChosen ? 'marker' : 'line-number'),
    span(
      around(foundLine(page, search), search, columns - widthOf(label) - 1),
      isChosen ? 'chosen' : 'faint',
    ),
  ];
}

/** A line cut so that what is searched for is seen. */
function around(line: string, search: string, columns: number): string {
  const [word = ''] = search.toLowerCase().split(/\s+/).filter(Boolean);
  const at = widthOf(line.slice(0, Math.max(0, line.toLowerCase().indexOf(word))));
  if (at + widthOf(word) < columns - 1) return cut(line, columns);
  return cut(`…${sliceColumns(line, at - (columns >> 2))}`, columns);
}

function lessonRow(model: Model, index: number, isChosen: boolean, columns: number): Row {
  const lesson = model.course.lessons[index]!;
  const minutes = lesson.minutes === undefined ? '' : words.min(lesson.minutes);
  const title = cut(lesson.title, Math.max(20, columns >> 1));
  const left: Row = [
    span(isChosen ? ' ► ' : '   ', 'marker'),
    span(lesson.aside ? '  ' : String(index + 1).padStart(2), 'line-number'),
    span('  '),
    span(pad(title, columns < 60 ? 0 : 40), isChosen ? 'chosen' : 'plain'),
    span(stateOf(model, index), 'status'),
  ];
  return ends(left, [span(minutes.padStart(6), 'faint')], columns);
}

function stateOf(model: Model, index: number): string {
  const { pages } = model.course.lessons[index]!;
  const { done, begun, page, exercises } = resultOf(model, index);
  const solved = exercises.length > 0 && exercises.every((exercise) => exercise.solved);
  const number = Math.min(page + 1, pages.length);
  if (index === model.place.lesson && !done) return words.herePage(number, pages.length);
  if (done) return solved ? `${words.DONE}, ${words.EXERCISE_SOLVED}` : words.DONE;
  return begun ? words.begunPage(number, pages.length) : '';
}

function voiceRows(model: Model, list: ListState, columns: number): readonly Row[] {
  if (model.notice) return [[span(` ${NOTICES[model.notice]}`)]];
  const lesson = model.course.lessons[list.chosen.lesson];
  const summary = lesson?.learned[0];
  if (!lesson || !summary) return [];
  const number = `${list.chosen.lesson + 1}: `;
  const line = [{ text: number, style: 'plain' } as const, ...summary];
  return plainText(summary) === ''
    ? []
    : styledRows(line, columns - 2).map((row): Row => [span(' '), ...row]);
}
