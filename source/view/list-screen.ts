import { listed } from '../session/list-keys.ts';
import type { Model, Over } from '../session/model.ts';
import { resultOf } from '../session/results.ts';
import * as words from '../words/en-app.ts';
import { NOTICES } from '../words/en-notices.ts';
import { cut, fitRow, fitRows, pad, span, widthOf } from './columns.ts';
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
  const at = lines.findIndex((line) => line.lesson === list.chosen);
  const top = Math.max(0, Math.min(at - (body >> 1), lines.length - body));
  const shown = lines.slice(top, top + body).map((line) => line.row);
  const rule: Row = [span('─'.repeat(columns), 'rule')];
  const empty: Row = [span(` ${words.NOTHING_FOUND}`, 'faint')];
  const voice = fitRows(voiceRows(model, list, columns), columns, 2);
  const keys = list.search === undefined ? keyRow(model) : searchRow(list.search);
  return {
    rows: [
      titleRow(model, columns),
      rule,
      ...fitRows(lines.length === 0 ? [empty] : shown, columns, body),
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
  const results = model.course.lessons.map((_, index) => resultOf(model, index));
  const solved = results.flatMap((result) => result.exercises).filter((exercise) => exercise.solved).length;
  const done = words.doneOf(results.filter((result) => result.done).length, results.length);
  const left: Row = [span(` ${words.PRODUCT}   `, 'faint'), span(words.LESSONS, 'title')];
  const right = columns < 60 ? done : `${done}   ${words.exercisesSolved(solved)}`;
  return ends(left, [span(right, 'status')], columns);
}

type ListLine = { readonly row: Row; readonly lesson?: number };

function listRows(model: Model, list: ListState, columns: number): readonly ListLine[] {
  const lines: ListLine[] = [];
  let section: string | undefined;
  for (const index of listed(model, list)) {
    const lesson = model.course.lessons[index]!;
    if (lesson.section !== section && lesson.section !== undefined)
      lines.push({ row: [span(` ${lesson.section}`, 'heading')] });
    section = lesson.section;
    lines.push({ lesson: index, row: lessonRow(model, index, index === list.chosen, columns) });
  }
  return lines;
}

function lessonRow(model: Model, index: number, isChosen: boolean, columns: number): Row {
  const lesson = model.course.lessons[index]!;
  const minutes = lesson.minutes === undefined ? '' : words.min(lesson.minutes);
  const title = cut(lesson.title, Math.max(20, columns >> 1));
  const left: Row = [
    span(isChosen ? ' ► ' : '   ', 'marker'),
    span(String(index + 1).padStart(2), 'line-number'),
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
  const lesson = model.course.lessons[list.chosen];
  const summary = lesson?.learned[0];
  if (!lesson || !summary) return [];
  const number = `${list.chosen + 1}: `;
  const line = [{ text: number, style: 'plain' } as const, ...summary];
  return plainText(summary) === ''
    ? []
    : styledRows(line, columns - 2).map((row): Row => [span(' '), ...row]);
}
