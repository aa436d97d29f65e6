import type { Key } from '../editor/key.ts';
import type { Model, Over } from './model.ts';
import { only, say, type Updated } from './updated.ts';
import { nextWhatIf } from './what-if-keys.ts';

/** How far pgup and pgdown scroll, in rows. */
const PAGE = 10;

/** More rows than any text has: the screen says where the last ones begin. */
const LONGEST = 1e6;

/** A key over a text that scrolls: the keys, the words, the whole picture. The key that opened it closes it, as esc and enter do. */
export function scrollKey(
  model: Model,
  over: Exclude<Over, { kind: 'list' | 'summary' }>,
  key: Key,
): Updated {
  const to = (top: number) => only({ ...model, over: { ...over, top: Math.max(0, top) } });
  const opener = { keys: '?', words: 'd', picture: 'p', 'what-if': undefined }[over.kind];
  switch (key.name) {
    case 'up':
      return to(over.top - 1);
    case 'down':
      return to(over.top + 1);
    case 'pageup':
      return to(over.top - PAGE);
    case 'pagedown':
      return to(over.top + PAGE);
    case 'home':
      return to(0);
    case 'end':
      return to(LONGEST);
    case 'enter':
    case 'escape':
      return only({ ...model, over: undefined });
    case 'text':
      if (over.kind === 'what-if' && key.text === 'w') return nextWhatIf(model, over);
      if (key.text === 'd' && over.kind !== 'words')
        return only({ ...model, over: { kind: 'words', top: 0 } });
      if (key.text === opener) return only({ ...model, over: undefined });
      if (key.text === 'q') return only({ ...model, asking: 'quit' });
      return say(model, 'no-meaning');
    default:
      return say(model, 'no-meaning');
  }
}
