import type { GoalResult } from '../lesson/judge-goals.ts';
import type { Line } from '../lesson/lesson.ts';
import { exerciseOf } from '../session/course-place.ts';
import type { Model } from '../session/model.ts';
import { GOALS, goalsMet, now } from '../words/en-app.ts';
import { cut, span, wrap } from './columns.ts';
import { ends } from './frame.ts';
import { styledRows } from './prose.ts';
import type { Row } from './row.ts';

/** The rows that the picture below should have, if that can be. */
const PICTURE_ROWS = 8;

/**
The goals of an exercise over the picture, which share `height` rows: met or still open, never crossed out, and below an open
one what is so now. What is so of one goal after the other, such as the error that ends every run, is said once. Where the
picture would have no room it is said in one row each, else of the first open goal alone; and what the picture says itself, not at all.
*/
export function goalRows(model: Model, width: number, height: number): readonly Row[] {
  const { goals } = exerciseOf(model)!;
  const { goals: results, judged } = model.page.task!;
  const met = results.filter((result) => result.met).length;
  const texts = model.page.trouble ? [] : results.map(nowText);
  const said = texts.map((text, index) => (index > 0 && text === texts[index - 1] ? '' : text));
  // The error that ended the run stands in the picture too.
  const error = errorText(model);
  const others = said.map((text) => (text === error ? '' : text));
  const first = others.findIndex((text) => text !== '');
  const drawn = (nows: readonly string[], most: number): readonly Row[] => [
    ends([span(` ${GOALS}`, 'heading')], [span(judged ? goalsMet(met, goals.length) : '', 'status')], width),
    ...goals.flatMap(({ say }, index) => [
      ...sayRows(say, results[index]?.met === true, width),
      ...nowRows(nows[index] ?? '', most, width),
    ]),
    [],
  ];
  const ways = [() => drawn(said, 2), () => drawn(others, 2), () => drawn(others, 1)];
  for (const way of ways) {
    const rows = way();
    if (rows.length + PICTURE_ROWS <= height) return rows;
  }
  return drawn(
    others.map((text, index) => (index === first ? text : '')),
    2,
  );
}

/** What is so now where it is only the error that ended the shown run. */
function errorText({ page: { shown } }: Model): string {
  const outcome = shown?.timeline.outcome;
  return outcome?.kind === 'error' ? now(`${outcome.type}: ${outcome.message}`) : '';
}

function sayRows(say: Line, met: boolean, width: number): readonly Row[] {
  const box = met ? span(' [x] ', 'good') : span(' [ ] ');
  return styledRows(say, width - 6).map((row, line) => [line === 0 ? box : span('     '), ...row]);
}

function nowRows(text: string, most: number, width: number): readonly Row[] {
  if (text === '') return [];
  const lines = most === 1 ? [text] : wrap(text, width - 8);
  const shown = [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')];
  return shown.filter((line) => line !== '').map((line) => [span(`       ${cut(line, width - 8)}`, 'faint')]);
}

function nowText(result: GoalResult): string {
  return !result.met && result.now !== '' ? now(result.now) : '';
}
