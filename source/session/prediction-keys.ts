import type { Key } from '../editor/key.ts';
import { isWaiting, questionOf } from './course-place.ts';
import { linesKey } from './line-answers.ts';
import { FRESH_PREDICTION, lockIn, reveal } from './lock-in.ts';
import type { Model, Prediction } from './model.ts';
import { answerByArrow, answerByDigit, type PanelQuestion, panelQuestion } from './panel-question.ts';
import { only, onPage, say, type Updated } from './updated.ts';

/**
A key while the page's question is open. Undefined: the key means here what it means on every page (the list, the keys, the
page before); what would show something of the run says that it is covered.
*/
export function predictionKey(model: Model, key: Key): Updated | undefined {
  if (key.ctrl) return undefined;
  if (isWaiting(model)) return waitingKey(model, key);
  const { prediction = FRESH_PREDICTION } = model.page;
  const { choices, lines } = questionOf(model)!;
  const typing = lines && linesKey(model, key);
  if (typing) return typing;
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
