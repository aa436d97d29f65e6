import { textOf } from '../editor/buffer.ts';
import { apply, editorOf } from '../editor/editor.ts';
import type { Key } from '../editor/key.ts';
import { changeFor } from '../editor/keymap.ts';
import { questionOf } from './course-place.ts';
import { FRESH_PREDICTION, lockIn, reveal } from './lock-in.ts';
import type { Model, Prediction, TypedLines } from './model.ts';
import { only, onPage, say, type Updated } from './updated.ts';

/** Characters of one line of an answer. */
const LONGEST = 200;

/**
A key on the page of a question without choices, where letters are keys. Enter begins to type, or locks in what was typed;
undefined: the key means what it means at every question.
*/
export function linesKey(model: Model, key: Key): Updated | undefined {
  const isTyped = model.page.prediction?.given !== undefined;
  switch (key.name) {
    case 'enter':
      return isTyped ? lockIn(model, true) : startAnswer(model);
    case 'escape':
      return isTyped ? startAnswer(previousLine(model)) : only(model);
    case 'up':
    case 'down':
    case 'left':
    case 'right':
    case 'tab':
      return say(model, 'type-first');
    case 'text':
      if (/^[0-9]$/.test(key.text))
        return isTyped ? say(model, 'no-meaning') : answerKey(startAnswer(model)[0], key);
      return !isTyped && 'gen '.includes(key.text) ? say(model, 'type-first') : undefined;
    default:
      return undefined;
  }
}

/** A key while a line of the output is typed. Enter takes the line; with nothing typed it is asked for, and then answered. */
export function answerKey(model: Model, key: Key): Updated {
  const { editor } = typedOn(model);
  const text = textOf(editor.buffer);
  switch (key.name) {
    case 'escape':
      return only({ ...model, focus: 'page' });
    case 'enter':
      return text.trim() === '' ? nothingTyped(model) : takeLine(model, text.trim());
    case 'tab':
    case 'up':
    case 'down':
      return only(model);
    case 'backspace':
      if (text === '') return only(previousLine(model));
      break;
  }
  const change = changeFor(key.name === 'paste' ? { ...key, text: key.text.replace(/\s+/g, ' ') } : key);
  if (!change) return only(model);
  const next = apply(editor, change);
  return textOf(next.buffer).length > LONGEST ? only(model) : only(withTyped(model, { editor: next }));
}

/** The next enter, with nothing typed, shows the answer: who only reads presses it twice. */
function startAnswer(model: Model): Updated {
  const next = withTyped(model, {});
  const prediction = { ...predictionOn(next), urged: true };
  return only({ ...onPage(next, { prediction }), focus: 'answer' });
}

function nothingTyped(model: Model): Updated {
  if (predictionOn(model).urged) return reveal({ ...model, focus: 'page' }, { right: false, sure: false });
  return say(onPage(model, { prediction: { ...predictionOn(model), urged: true } }), 'type-first');
}

/** A line is taken; after the last one the whole output is there to be locked in. */
function takeLine(model: Model, line: string): Updated {
  const done = [...typedOn(model).done, line];
  const next = withTyped(model, { done, editor: editorOf('') });
  if (done.length < questionOf(model)!.lines!.length) return only(next);
  return only({
    ...onPage(next, { prediction: { ...predictionOn(next), given: done.join('\n') } }),
    focus: 'page',
  });
}

/** The line before is typed once more. */
function previousLine(model: Model): Model {
  const { done } = typedOn(model);
  const last = done.at(-1);
  return last === undefined
    ? model
    : withTyped(model, {
        done: done.slice(0, -1),
        editor: editorOf(last, 'end'),
      });
}

function predictionOn(model: Model): Prediction {
  return model.page.prediction ?? FRESH_PREDICTION;
}

function typedOn(model: Model): TypedLines {
  return predictionOn(model).typed ?? { done: [], editor: editorOf('') };
}

/** The state with something else typed: it is not the whole output yet. */
function withTyped(model: Model, parts: Partial<TypedLines>): Model {
  const typed = { ...typedOn(model), ...parts };
  const prediction = { ...predictionOn(model), typed, given: undefined, urged: false };
  return onPage(model, { prediction });
}
