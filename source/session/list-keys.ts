import type { Key } from '../editor/key.ts';
import { resumeAt } from './keep.ts';
import type { Model, Over, Place } from './model.ts';
import { openPlace } from './open.ts';
import { openSummary } from './over.ts';
import { type Found, find, firstFound } from './search.ts';
import { only, say, type Updated } from './updated.ts';

type ListState = Extract<Over, { kind: 'list' }>;

/** What the list shows: all lessons, or where the words stand that are searched for. */
export function listed(model: Model, list: ListState): readonly Found[] {
  return find(model.course, list.search ?? '');
}

/** Which of what the list shows is chosen; −1: none of them. */
export function chosenIn(shown: readonly Found[], { chosen }: ListState): number {
  return shown.findIndex(({ lesson, page }) => lesson === chosen.lesson && page === chosen.page);
}

/** A key while the list is open. In its search field letters are text, which comes as messages of its own. */
export function listKey(model: Model, list: ListState, key: Key): Updated {
  const shown = listed(model, list);
  const at = chosenIn(shown, list);
  const choose = (index: number) =>
    only({
      ...model,
      over: { ...list, chosen: shown[Math.max(0, Math.min(index, shown.length - 1))] ?? list.chosen },
    });
  switch (key.name) {
    case 'enter':
      return at < 0 ? say(model, 'no-meaning') : openPlace(model, placeOf(model, list.chosen));
    case 'escape':
      return only({
        ...model,
        over:
          list.search === undefined ? undefined : { kind: 'list', chosen: { lesson: list.chosen.lesson } },
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
    case 'i':
      return openSummary(model);
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
  const chosen = firstFound(model.course, list.search, listed(model, list)) ?? list.chosen;
  return only({ ...model, over: { ...list, chosen } });
}

/** The page that was found, or that of a lesson where the learner left it. */
function placeOf(model: Model, { lesson, page }: Found): Place {
  return page === undefined ? placeIn(model, lesson) : { lesson, page };
}

/** The page of a lesson where the learner left it. */
export function placeIn(model: Model, lesson: number): Place {
  return { lesson, page: resumeAt(model, lesson) };
}
