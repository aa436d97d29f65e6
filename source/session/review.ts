import { dayOf, questionsDue } from '../progress/progress.ts';
import type { Model, Place } from './model.ts';
import { openPlace } from './open.ts';
import type { Updated } from './updated.ts';

/**
Goes on to a page. The first time on a day when a question has come back, that old question stands in between: it is asked
as if it had never been, and its end, or `n`, leads on to the page.
*/
export function goOnTo(model: Model, to: Place): Updated {
  const old = model.review || model.playground ? undefined : oldQuestion(model, to);
  if (!old) return openPlace(model, to);
  const progress = { ...model.progress, reviewed: dayOf(model.now) };
  return openPlace({ ...model, progress }, old, { from: model.place, to });
}

/** Where the question that came back first stands in the course; not one of the page that is opened anyway. */
function oldQuestion(model: Model, to: Place): Place | undefined {
  for (const { slug, id } of questionsDue(model.progress, model.now)) {
    const lesson = model.course.lessons.findIndex((one) => one.slug === slug);
    const page = model.course.lessons[lesson]?.pages.findIndex(
      (one) => one.kind === 'snippet' && one.predict?.id === id,
    );
    if (page === undefined || page < 0 || (lesson === to.lesson && page === to.page)) continue;
    return { lesson, page };
  }
  return undefined;
}
