import type { Change, Course, Exercise, Lesson, Page, Predict, Snippet } from '../lesson/lesson.ts';
import { lessonProgress } from '../progress/progress.ts';
import type { Model, Place } from './model.ts';

/** The open lesson. */
export function lessonOf(model: Model): Lesson {
  return model.course.lessons[model.place.lesson]!;
}

/** The lessons of the course itself, which have numbers. What a teacher shows beside it stands after them. */
export function numberedLessons(course: Course): readonly Lesson[] {
  return course.lessons.filter(({ aside }) => !aside);
}

/** The open page; undefined at the end of a lesson. */
export function pageOf(model: Model): Page | undefined {
  return lessonOf(model).pages[model.place.page];
}

/** The snippet of the open page. */
export function snippetOf(model: Model): Snippet | undefined {
  const page = pageOf(model);
  return page?.kind === 'snippet' ? page.snippet : undefined;
}

/** The exercise of the open page. */
export function exerciseOf(model: Model): Exercise | undefined {
  const page = pageOf(model);
  return page?.kind === 'exercise' ? page.exercise : undefined;
}

/** The question of the open page; none where the learner wants none. */
export function questionOf(model: Model): Predict | undefined {
  const page = pageOf(model);
  return page?.kind === 'snippet' && !model.page.unasked ? page.predict : undefined;
}

/** The change that the open page asks for. */
export function changeOf(model: Model): Change | undefined {
  const page = pageOf(model);
  return page?.kind === 'snippet' ? page.change : undefined;
}

/** The author's solution of the open page's exercise or change, without its last newline. */
export function solutionOf(model: Model): string | undefined {
  return (exerciseOf(model) ?? changeOf(model))?.solution.code.trimEnd();
}

/** Whether the page's question is still to be answered, or its answer to be shown: picture, output and steps are covered. */
export function isCovered(model: Model): boolean {
  if (questionOf(model) === undefined) return false;
  return model.page.prediction?.answer === undefined || isWaiting(model);
}

/** Whether the learner has let the last two questions of an article be answered for them: it asks no more. A lesson does. */
export function asksNoMore(model: Model): boolean {
  const { slug, written, pages } = lessonOf(model);
  if (written || model.review) return false;
  const { predictions, skipped } = lessonProgress(model.progress, slug);
  const before = pages
    .slice(0, model.place.page)
    .flatMap((page) => (page.kind === 'snippet' ? (page.predict ?? []) : []));
  const last = before.filter(({ id }) => predictions[id] || skipped.includes(id)).slice(-2);
  return last.length === 2 && last.every(({ id }) => !predictions[id]);
}

/** In a workshop: the page's question was answered, and the answer is shown to all at the same time. What was seen before is not hidden. */
export function isWaiting(model: Model): boolean {
  const held = model.room?.held;
  const question = questionOf(model);
  const { slug } = lessonOf(model);
  if (!held || model.review || question?.id !== held.question || slug !== held.lesson) return false;
  if (model.page.prediction?.answer === undefined) return false;
  const last = lessonProgress(model.progress, slug).predictions[question.id]?.at(-1);
  return last === undefined || last.when > held.since;
}

/** The code of a page as its author wrote it, without its last newline; '' where there is none. */
export function originalCode(page: Page | undefined): string {
  if (page?.kind === 'snippet') return page.snippet.code.replace(/\n$/, '');
  if (page?.kind === 'exercise') return page.exercise.starter.replace(/\n$/, '');
  return '';
}

/** The page after this one, the end of the lesson last of all; undefined there. */
export function pageAfter(model: Model): Place | undefined {
  if (model.review) return model.review.to;
  if (model.cameFrom) return model.cameFrom;
  const { lesson, page } = model.place;
  if (page < lessonOf(model).pages.length) {
    // A playground has one page and nothing to come to the end of.
    return model.playground ? undefined : { lesson, page: page + 1 };
  }
  return undefined;
}

/** The page before this one, over the border of a lesson too; undefined at the very first. */
export function pageBefore(model: Model): Place | undefined {
  if (model.review) return model.review.from;
  if (model.cameFrom) return model.cameFrom;
  const { lesson, page } = model.place;
  if (page > 0) return { lesson, page: page - 1 };
  const before = model.course.lessons[lesson - 1];
  return before && { lesson: lesson - 1, page: Math.max(0, before.pages.length - 1) };
}
