import type { Key } from '../editor/key.ts';
import { isSameAnswer } from '../lesson/judge-snippet.ts';
import { isWaiting, questionOf } from './course-place.ts';
import { keepAnswer } from './keep.ts';
import type { Answered, Model, Prediction } from './model.ts';
import {
  answerByArrow,
  answerByDigit,
  choiceSaying,
  type PanelQuestion,
  panelQuestion,
  rightAnswerOf,
} from './panel-question.ts';
import { only, onPage, say, type Updated } from './updated.ts';

/** A question that nobody has answered yet. */
export const FRESH_PREDICTION: Prediction = { urged: false, open: false, others: false };

/**
A key while the page's question is open. Undefined: the key means here what it means on every page (the list, the keys, the
page before); what would show something of the run says that it is covered.
*/
export function predictionKey(model: Model, key: Key): Updated | undefined {
  if (key.ctrl) return undefined;
  if (isWaiting(model)) return waitingKey(model, key);
  const { prediction = FRESH_PREDICTION } = model.page;
  const { choices } = questionOf(model)!;
  const panel = panelQuestion(model);
  const choose = (chosen: number | undefined) => told(model, { ...prediction, chosen, given: undefined });
  const turn = (by: 1 | -1) => {
    const given = panel && answerByArrow(panel, -by as 1 | -1, prediction.given);
    if (given !== undefined) return told(model, { ...prediction, given });
    if (panel?.of.kind === 'holders') return say(model, 'point-by-digit');
    const from = prediction.chosen ?? (by > 0 ? -1 : choices.length);
    return choose(Math.max(0, Math.min(choices.length - 1, from + by)));
  };
  switch (key.name) {
    case 'enter':
      return lockIn(model, true);
    case 'up':
      return turn(-1);
    case 'down':
      return turn(1);
    case 'escape':
      return choose(undefined);
    case 'left':
    case 'right':
    case 'home':
    case 'end':
    case 'tab':
      return say(model, 'covered');
    case 'text':
      return letter(model, key.text, panel, choose);
    default:
      return undefined;
  }
}

/** A key while the room has not answered yet: other pages can be gone to, and nothing is shown of this one. */
function waitingKey(model: Model, key: Key): Updated | undefined {
  const goes = key.name === 'backspace' || (key.name === 'text' && 'nbl?dq'.includes(key.text));
  return goes ? undefined : say(model, 'waiting');
}

function told(model: Model, prediction: Prediction): Updated {
  return only(onPage(model, { prediction: { ...prediction, urged: false } }));
}

function letter(
  model: Model,
  text: string,
  panel: PanelQuestion | undefined,
  choose: (chosen: number) => Updated,
): Updated | undefined {
  if (/^[0-9]$/.test(text)) {
    const { prediction = FRESH_PREDICTION } = model.page;
    const given = panel && answerByDigit(panel, Number(text), prediction.given);
    if (given !== undefined) return told(model, { ...prediction, given });
    const index = Number(text) - 1;
    return questionOf(model)!.choices[index] && panel?.of.kind !== 'holders'
      ? choose(index)
      : say(model, 'no-meaning');
  }
  if (text === 'g') return lockIn(model, false);
  if (text === 's') return reveal(model, { right: false, sure: false });
  if (text === 'n' && model.review) return undefined; // an old question can be left out
  if ('epcCofnv.<> wr'.includes(text)) return say(model, 'covered');
  return undefined;
}

/** Locks the given answer in. With none given it says what to press; asked for once more, it shows the answer. */
function lockIn(model: Model, sure: boolean): Updated {
  const { prediction = FRESH_PREDICTION } = model.page;
  const question = questionOf(model)!;
  const said = prediction.given ?? question.choices[prediction.chosen ?? -1]?.is;
  if (said !== undefined) {
    const right = isSameAnswer(question.of, said, rightAnswerOf(model) ?? '');
    const choice = choiceSaying(question, said, right);
    return reveal(model, { said, ...(choice === undefined ? {} : { choice }), right, sure });
  }
  if (prediction.urged) return reveal(model, { right: false, sure: false });
  return say(onPage(model, { prediction: { ...prediction, urged: true } }), 'choose-first');
}

/** Uncovers the page: the answer stands where the picture will be, of the end of the run or of the step that was asked about. */
function reveal(model: Model, answer: Answered): Updated {
  const { prediction = FRESH_PREDICTION, shown } = model.page;
  const step = panelQuestion(model)?.step;
  const end = shown && { ...shown, step: step ?? shown.timeline.length - 1 };
  const next = onPage(model, { prediction: { ...prediction, answer, open: true }, walked: true, shown: end });
  const kept = keepAnswer(next, answer);
  return [kept, [{ kind: 'save', progress: kept.progress }]];
}
