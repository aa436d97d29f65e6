import type { Key } from '../editor/key.ts';
import { questionOf } from './course-place.ts';
import { keepAnswer } from './keep.ts';
import type { Model, Prediction } from './model.ts';
import { only, onPage, say, type Updated } from './updated.ts';

/** A question that nobody has answered yet. */
export const FRESH_PREDICTION: Prediction = { urged: false, open: false, others: false };

/**
A key while the page's question is open. Undefined: the key means here what it means on every page (the list, the keys, the
page before); what would show something of the run says that it is covered.
*/
export function predictionKey(model: Model, key: Key): Updated | undefined {
  if (key.ctrl) return undefined;
  const { prediction = FRESH_PREDICTION } = model.page;
  const { choices } = questionOf(model)!;
  const choose = (chosen: number | undefined) =>
    only(onPage(model, { prediction: { ...prediction, chosen, urged: false } }));
  switch (key.name) {
    case 'enter':
      return lockIn(model, true);
    case 'up':
      return choose(
        prediction.chosen === undefined ? choices.length - 1 : Math.max(0, prediction.chosen - 1),
      );
    case 'down':
      return choose(
        prediction.chosen === undefined ? 0 : Math.min(choices.length - 1, prediction.chosen + 1),
      );
    case 'escape':
      return choose(undefined);
    case 'left':
    case 'right':
    case 'home':
    case 'end':
    case 'tab':
      return say(model, 'covered');
    case 'text':
      return letter(model, key.text, choices.length, choose);
    default:
      return undefined;
  }
}

function letter(
  model: Model,
  text: string,
  count: number,
  choose: (chosen: number) => Updated,
): Updated | undefined {
  if (/^[1-9]$/.test(text))
    return Number(text) <= count ? choose(Number(text) - 1) : say(model, 'no-meaning');
  if (text === 'g') return lockIn(model, false);
  if (text === 's') return reveal(model, { sure: false });
  if (text === 'n' && model.review) return undefined; // an old question can be left out
  if ('epcCofnv.<> wr'.includes(text)) return say(model, 'covered');
  return undefined;
}

/** Locks the chosen answer in. With nothing chosen it says what to press; asked for once more, it shows the answer. */
function lockIn(model: Model, sure: boolean): Updated {
  const { prediction = FRESH_PREDICTION } = model.page;
  if (prediction.chosen !== undefined) return reveal(model, { choice: prediction.chosen, sure });
  if (prediction.urged) return reveal(model, { sure: false });
  return say(onPage(model, { prediction: { ...prediction, urged: true } }), 'choose-first');
}

/** Uncovers the page: the run has come to its end, and the answer stands where the picture will be. */
function reveal(model: Model, answer: NonNullable<Prediction['answer']>): Updated {
  const { prediction = FRESH_PREDICTION, shown } = model.page;
  const end = shown && { ...shown, step: shown.timeline.length - 1 };
  const next = onPage(model, { prediction: { ...prediction, answer, open: true }, walked: true, shown: end });
  const kept = keepAnswer(next, answer);
  return [kept, [{ kind: 'save', progress: kept.progress }]];
}
