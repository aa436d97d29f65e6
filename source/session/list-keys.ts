import type { Key } from '../editor/key.ts';
import type { Lesson } from '../lesson/lesson.ts';
import { resumeAt } from './keep.ts';
import type { Model, Over, Place } from './model.ts';
import { openPlace } from './open.ts';
import { only, say, type Updated } from './updated.ts';

type ListState = Extract<Over, { kind: 'list' }>;

/** `l`: the lessons, the open one chosen. */
export function openList(model: Model): Updated {
  return only({ ...model, focus: 'page', over: { kind: 'list', chosen: model.place.lesson } });
}

/** The lessons that the list shows, by their place in the course: all, or those that hold what is searched for. */
export function listed(model: Model, list: ListState): readonly number[] {
  const all = model.course.lessons.map((_, index) => index);
  const words = (list.search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return all.filter((index) => {
    const text = searchable(model.course.lessons[index]!);
    return words.every((word) => text.includes(word));
  });
}

/** Everything of a lesson that a learner may remember: title, sentences, code. */
function searchable(lesson: Lesson): string {
  const lines = lesson.pages.flatMap((page) => [
    page.heading ?? '',
    ...page.prose.map((one) => one.text.map((part) => part.text).join('')),
  ]);
  const learned = lesson.learned.map((line) => line.map((part) => part.text).join(''));
  return [lesson.title, lesson.section ?? '', ...lines, ...learned, ...lesson.snippets.map((one) => one.code)]
    .join('\n')
    .toLowerCase();
}

/** A key while the list is open. In its search field letters are text, which comes as messages of its own. */
export function listKey(model: Model, list: ListState, key: Key): Updated {
  const shown = listed(model, list);
  const at = shown.indexOf(list.chosen);
  const choose = (index: number) =>
    only({
      ...model,
      over: { ...list, chosen: shown[Math.max(0, Math.min(index, shown.length - 1))] ?? list.chosen },
    });
  switch (key.name) {
    case 'enter':
      return at < 0 ? say(model, 'no-meaning') : openPlace(model, placeIn(model, list.chosen));
    case 'escape':
      return only({
        ...model,
        over: list.search === undefined ? undefined : { kind: 'list', chosen: list.chosen },
      });
    case 'up':
      return choose(at - 1);
    case 'down':
      return choose(at + 1);
    case 'pageup':
    case 'home':
      return choose(0);
    case 'pagedown':
    case 'end':
      return choose(shown.length - 1);
    default:
      return list.search === undefined && !key.ctrl ? listLetter(model, list, key.text, choose) : only(model);
  }
}

function listLetter(
  model: Model,
  list: ListState,
  text: string,
  choose: (index: number) => Updated,
): Updated {
  switch (text) {
    case '/':
      return only({ ...model, over: { ...list, search: '' } });
    case '<':
      return choose(0);
    case '>':
      return choose(Number.POSITIVE_INFINITY);
    case 'l':
      return only({ ...model, over: undefined });
    case 'q':
      return only({ ...model, asking: 'quit' });
    case '?':
      return only({ ...model, over: { kind: 'keys', top: 0 } });
    case 'd':
      return only({ ...model, over: { kind: 'words', top: 0 } });
    default:
      return say(model, 'no-meaning');
  }
}

/** What stands in the search field now; the choice stays on a lesson that is shown. */
export function searchFor(model: Model, text: string): Updated {
  const { over } = model;
  if (over?.kind !== 'list' || over.search === undefined) return only(model);
  // The field's own bugs put an enter that came with letters into its value.
  const list = { ...over, search: text.replace(/[\u0000-\u001f\u007f]/g, '') };
  const shown = listed(model, list);
  const chosen = shown.includes(list.chosen) ? list.chosen : (shown[0] ?? list.chosen);
  return only({ ...model, over: { ...list, chosen } });
}

/** The page of a lesson where the learner left it. */
export function placeIn(model: Model, lesson: number): Place {
  return { lesson, page: resumeAt(model, lesson) };
}
