import type { Lesson, Page } from '../lesson/lesson.ts';
import { isCovered, lessonOf, numberedLessons, pageOf } from '../session/course-place.ts';
import type { Model } from '../session/model.ts';
import { asksForChange } from '../session/next.ts';
import { resultOf } from '../session/results.ts';
import { DONE, lessonTitle, OLD_QUESTION, PHASES, PRODUCT, pageNumber } from '../words/en-app.ts';
import { rowWidth, span } from './columns.ts';
import { ends } from './frame.ts';
import { roomMarks } from './room-pane.ts';
import type { Row, Span } from './row.ts';

export type Phase = (typeof PHASES)[number];

/** Which of the five phases the page is in: what the learner does now, not what they did. */
export function phaseOf(model: Model): Phase {
  const page = pageOf(model);
  if (page?.kind === 'exercise') return 'make';
  if (isCovered(model) || model.page.prediction?.open) return 'predict';
  if (model.focus !== 'page') return 'change';
  if (!model.page.walked || page?.kind !== 'snippet') return 'read';
  return asksForChange(model) && !model.page.task?.solved ? 'change' : 'step';
}

/** The first row: which lesson and page, the five phases with the present one in capitals; on wide screens how far one has come. */
export function titleRow(model: Model): Row {
  const { columns } = model.size;
  const wide = columns >= 100;
  const lesson = lessonOf(model);
  const count = numberedLessons(model.course).length;
  const page = pageOf(model);
  const left: Span[] = [];
  if (model.review) left.push(span(`${OLD_QUESTION}  `, 'title'));
  else if (count > 1 && !lesson.aside)
    left.push(span(`${lessonTitle(model.place.lesson + 1, count, wide)}  `, 'title'));
  left.push(span(titleOf(lesson, page), 'title'));
  if (page && !model.playground && !model.review && !lesson.aside && columns >= 60)
    left.push(span(`  ${pageNumber(model.place.page + 1, lesson.pages.length)}`, 'faint'));
  const right = [
    ...roomMarks(model),
    ...rightPart(model),
    ...(wide && count > 1 ? [span('      '), ...bars(model)] : []),
  ];
  const product = span(`${PRODUCT}   `, 'faint');
  const hasRoom = wide && 1 + rowWidth([product, ...left, ...right]) + 2 <= columns;
  return ends([span(' '), ...(hasRoom ? [product] : []), ...left], right, columns);
}

function titleOf(lesson: Lesson, page: Page | undefined): string {
  if (page?.kind === 'exercise') return page.exercise.name;
  return (lesson.aside ? undefined : page?.heading) ?? lesson.title;
}

function rightPart(model: Model): Row {
  if (model.playground || model.size.columns < 72) return [];
  if (!pageOf(model)) return [span(DONE, 'phase-now')];
  const phase = phaseOf(model);
  return PHASES.flatMap((word, index): Span[] => [
    ...(index > 0 ? [span('  ')] : []),
    word === phase ? span(word.toUpperCase(), 'phase-now') : span(word, 'phase'),
  ]);
}

/** One sign a lesson: done, or still open. */
function bars(model: Model): Row {
  const signs = numberedLessons(model.course)
    .map((_, index) => (resultOf(model, index).done ? '■' : '·'))
    .join('');
  return [span(signs, 'faint')];
}
