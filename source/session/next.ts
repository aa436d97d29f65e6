import { textOf } from '../editor/buffer.ts';
import type { Look, Page, Spot } from '../lesson/lesson.ts';
import {
  changeOf,
  exerciseOf,
  isCovered,
  numberedLessons,
  originalCode,
  pageAfter,
  pageOf,
  questionOf,
  snippetOf,
} from './course-place.ts';
import type { Model } from './model.ts';
import { panelQuestion } from './panel-question.ts';
import { lookAt } from './stops.ts';

/**
What enter does now: the one thing that comes next, named in brackets at the left of the last row. A learner who presses
nothing else gets through the whole course.
*/
export type Next =
  | { readonly kind: 'start' } // the run, from its first stop
  | { readonly kind: 'go-on' } // to the next stop; one step, where steps are finer
  | { readonly kind: 'ask' } // say what to change: the last stop has been read
  | { readonly kind: 'look'; readonly step: number } // where belief and run part
  | { readonly kind: 'lock' } // the answer, as sure
  | { readonly kind: 'type' } // in the code
  | { readonly kind: 'order' } // the lines
  | { readonly kind: 'answer' } // what input() asks
  | { readonly kind: 'next-page' }
  | { readonly kind: 'finish' } // the lesson: to its end screen
  | { readonly kind: 'next-lesson' }
  | { readonly kind: 'summary' } // what was learned in the whole course
  | { readonly kind: 'lessons' }; // the list

/** What comes next on a page whose letters are keys. */
export function nextOf(model: Model): Next {
  const { page } = model;
  const open = pageOf(model);
  if (!open) return afterLesson(model);
  if (isCovered(model)) return { kind: 'lock' };
  if (page.task?.passed) return leave(model);
  if (page.trouble) return troubled(model, open);
  if (page.asked !== undefined && page.walked) return walking(model) ?? { kind: 'answer' };
  if (open.kind === 'exercise') return exerciseNext(model);
  if (open.kind === 'prose') return leave(model);
  // An empty playground is there to be typed in.
  if (model.playground && textOf(page.editor.buffer).trim() === '') return { kind: 'type' };
  return seen(model) ?? walking(model) ?? toChange(model) ?? leave(model);
}

/** The change, once what the author says of the last step has had its turn in the voice. */
function toChange(model: Model): Next | undefined {
  const { task } = model.page;
  if (!task || !changeOf(model) || task.solved || task.solution || model.review) return undefined;
  return { kind: !task.asked && lookOf(model) ? 'ask' : 'type' };
}

/** Whether the page asks for its change now: the last stop was read, or typing was begun, or begun and left. */
export function asksForChange(model: Model): boolean {
  const { task, shown, walked } = model.page;
  if (!task || !changeOf(model)) return false;
  const isWalking = shown !== undefined && walked && shown.step < shown.timeline.length - 1;
  return model.focus !== 'page' || nextOf(model).kind === 'type' || (task.passed && !isWalking);
}

/** A text that does not parse: the learner mends their own, and reads on where the author wrote it so. */
function troubled(model: Model, open: Page): Next {
  if (open.kind === 'exercise') return exerciseNext(model);
  const isAuthors = textOf(model.page.editor.buffer) === originalCode(open);
  return isAuthors ? (seen(model) ?? toChange(model) ?? leave(model)) : { kind: 'type' };
}

/** The stops that the author wrote for the open page; none where the learner's own text stands there now. */
export function looksOf(model: Model): readonly Look[] {
  const snippet = snippetOf(model);
  if (!snippet || textOf(model.page.editor.buffer) !== originalCode(pageOf(model))) return [];
  return snippet.look;
}

/** What the author says at the shown step. */
export function lookOf(model: Model): Look | undefined {
  const { shown, walked } = model.page;
  if (!shown || !walked || shown.kept) return undefined;
  return lookAt(shown.timeline, shown.piece, shown.step, looksOf(model));
}

/** The step that the answer of a question offers to look at: where the belief that was chosen and the run part. */
export function seeStep(model: Model): number | undefined {
  const { answer } = model.page.prediction ?? {};
  const see: Spot | undefined = questionOf(model)?.choices[answer?.choice ?? -1]?.see;
  const { shown } = model.page;
  if (see) return shown?.timeline.find(shown.piece, see.at, see.time);
  // A wrong picture that no choice foresaw: the right one is at the step that was asked about.
  return answer?.said !== undefined && !answer.right ? panelQuestion(model)?.step : undefined;
}

/** Whether the open page's question was answered rightly. */
export function isRight(model: Model): boolean {
  return model.page.prediction?.answer?.right === true;
}

function exerciseNext(model: Model): Next {
  if (model.page.task?.solved || model.page.task?.solution) return leave(model);
  return { kind: exerciseOf(model)!.parsons && model.page.order ? 'order' : 'type' };
}

function seen(model: Model): Next | undefined {
  if (!model.page.prediction?.open) return undefined;
  if (model.review && isRight(model)) return leave(model);
  const step = seeStep(model);
  if (step !== undefined) return { kind: 'look', step };
  return looksOf(model).length > 0 || questionOf(model)?.lines ? { kind: 'start' } : undefined;
}

function walking(model: Model): Next | undefined {
  const { shown, walked, prediction, run } = model.page;
  // A long run may not have come to its end yet; there is something to start all the same.
  if (!shown) return run.kind === 'running' ? { kind: 'start' } : undefined;
  if (!walked) return { kind: 'start' };
  if (prediction?.open) return undefined;
  return shown.step + 1 < shown.timeline.length ? { kind: 'go-on' } : undefined;
}

function leave(model: Model): Next {
  const after = pageAfter(model);
  if (!after) return { kind: 'type' };
  return { kind: pageOf({ ...model, place: after }) ? 'next-page' : 'finish' };
}

function afterLesson(model: Model): Next {
  if (numberedLessons(model.course)[model.place.lesson + 1]) return { kind: 'next-lesson' };
  return { kind: model.course.lessons.length > 1 ? 'summary' : 'lessons' };
}
