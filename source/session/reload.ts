import { textOf } from '../editor/buffer.ts';
import type { Course, Page } from '../lesson/lesson.ts';
import { isCovered, pageOf } from './course-place.ts';
import type { Model, Place } from './model.ts';
import { openPlace } from './open.ts';
import { only, onPage, type Updated } from './updated.ts';

/**
The author saved a lesson: the course as it is now, at the place where it was open. A page that is the same stays as it is,
the step of its run too; one that has changed is opened anew, and a text that the learner made of it is kept.
*/
export function reloaded(model: Model, course: Course): Updated {
  const place = placeIn(model, course);
  if (!place) return only(model);
  const next: Model = { ...model, course, place };
  const before = pageOf(model);
  const isSame = place.page === model.place.page && isSamePage(before, pageOf(next));
  // What an old question stands between may have moved: it is left.
  if (isSame && !model.review) return only(next);
  const [opened, effects] = openPlace({ ...next, review: undefined }, place);
  const over = model.over === undefined ? {} : { over: model.over };
  return [{ ...atStepOf(model, opened), ...over }, effects];
}

/** The page that was opened anew, to be shown at the step where it was, if its code is the same. */
function atStepOf({ page: before }: Model, opened: Model): Model {
  const isSameCode = textOf(before.editor.buffer) === textOf(opened.page.editor.buffer);
  if (!before.walked || !before.shown || !isSameCode || isCovered(opened)) return opened;
  return onPage(opened, { walked: true, stepToShow: before.shown.step });
}

/** The lesson by its slug, the page by its number. */
function placeIn(model: Model, { lessons }: Course): Place | undefined {
  const { slug, pages } = model.course.lessons[model.place.lesson]!;
  const found = lessons.findIndex((lesson) => lesson.slug === slug);
  const lesson = found < 0 ? Math.min(model.place.lesson, lessons.length - 1) : found;
  if (lesson < 0) return undefined;
  const isEnd = model.place.page >= pages.length;
  const { length } = lessons[lesson]!.pages;
  return { lesson, page: isEnd ? length : Math.min(model.place.page, Math.max(0, length - 1)) };
}

/** Whether two pages say and run the same; where in the file they stand does not matter. */
function isSamePage(one: Page | undefined, other: Page | undefined): boolean {
  const text = (page: Page | undefined) =>
    JSON.stringify(page, (key, value: unknown) => (key === 'line' ? undefined : value));
  return text(one) === text(other);
}
