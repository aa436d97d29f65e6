import type { Key } from '../editor/key.ts';
import type { Line } from '../lesson/lesson.ts';
import { lessonProgress } from '../progress/progress.ts';
import type { Model, Over, Place } from './model.ts';
import { openPlace } from './open.ts';
import { openList } from './over.ts';
import { resultOf } from './results.ts';
import { only, say, type Updated } from './updated.ts';

type SummaryState = Extract<Over, { kind: 'summary' }>;

/** Something worth another look: a question that was not answered rightly, an exercise that is not solved. */
export type Again = {
  readonly place: Place;
  readonly what:
    | { readonly kind: 'question'; readonly question: Line }
    | { readonly kind: 'exercise'; readonly name: string };
};

/** What is worth another look in the lessons that were begun, in the order of the course. */
export function toLookAtAgain(model: Model): readonly Again[] {
  return model.course.lessons.flatMap(({ slug, pages }, lesson) => {
    const { begun, done } = resultOf(model, lesson);
    if (!begun) return [];
    const { predictions, exercises, page: reached } = lessonProgress(model.progress, slug);
    return pages.flatMap((page, index): Again[] => {
      const place = { lesson, page: index };
      // What lies ahead is no review.
      if (!done && index >= reached) return [];
      if (page.kind === 'exercise') {
        const { id, name } = page.exercise;
        return exercises[id]?.solved ? [] : [{ place, what: { kind: 'exercise', name } }];
      }
      const predict = page.kind === 'snippet' ? page.predict : undefined;
      if (!predict || predictions[predict.id]?.at(-1)?.right) return [];
      return [{ place, what: { kind: 'question', question: predict.question } }];
    });
  });
}

/** A key over the summary: ↑ ↓ choose what to look at again, enter opens it, pgup and pgdn scroll what was learned. */
export function summaryKey(model: Model, over: SummaryState, key: Key): Updated {
  const again = toLookAtAgain(model);
  const to = (change: Partial<SummaryState>) => only({ ...model, over: { ...over, ...change } });
  switch (key.name) {
    case 'up':
      return to({ chosen: Math.max(0, over.chosen - 1) });
    case 'down':
      return to({ chosen: Math.max(0, Math.min(again.length - 1, over.chosen + 1)) });
    case 'pageup':
      return to({ top: Math.max(0, over.top - PAGE) });
    case 'pagedown':
      return to({ top: over.top + PAGE });
    case 'escape':
      return only({ ...model, over: undefined });
    case 'enter': {
      const chosen = again[over.chosen];
      return chosen ? lookAgain(model, chosen) : openList(model);
    }
    case 'text':
      if (key.text === 'l') return openList(model);
      if (key.text === 'i') return only({ ...model, over: undefined });
      if (key.text === 'q') return only({ ...model, asking: 'quit' });
      return say(model, 'no-meaning');
    default:
      return say(model, 'no-meaning');
  }
}

const PAGE = 10; // rows

/** A question is asked anew, and leads back here; an exercise is opened as it was left. */
function lookAgain(model: Model, { place, what }: Again): Updated {
  const closed = { ...model, over: undefined };
  return what.kind === 'exercise'
    ? openPlace(closed, place)
    : openPlace(closed, place, { from: model.place, to: model.place });
}
