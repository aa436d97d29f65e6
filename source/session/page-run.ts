import { textOf } from '../editor/buffer.ts';
import type { Change } from '../editor/change.ts';
import { errorStep } from '../timeline/error-step.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { Effect } from './effect.ts';
import type { Model, Shown } from './model.ts';
import { piecesOf } from './pieces.ts';
import { wantsOfTask } from './task.ts';
import { HALF_A_WORD, troubleOf } from './trouble.ts';
import { only, onPage, type Updated } from './updated.ts';

/**
Asks for a run of the page as it is now. An older one that is still under way ends: only the newest is of use.

@param change what was typed, where the text was typed: half a word is then waited for
*/
export function runPage(model: Model, change?: Change): Updated {
  const id = model.runs + 1;
  const { pieces, piece } = piecesOf(model);
  if (pieces.length === 0 || isTooLong(model)) {
    const nothing = { run: { kind: 'none' }, shown: undefined, trouble: undefined, names: [] } as const;
    return [onPage({ ...model, runs: id }, nothing), [{ kind: 'cancel', slot: 'page' }]];
  }
  const wants = wantsOfTask(model);
  const effects: Effect[] = [];
  if (piece >= 0) effects.push({ kind: 'names', text: textOf(model.page.editor.buffer) });
  effects.push({ kind: 'run', slot: 'page', id, pieces, answers: model.page.answers });
  if (wants.length > 0) effects.push({ kind: 'want', of: 'goals', id, wants });
  const run = change
    ? ({ kind: 'running', id, slow: false, change } as const)
    : ({ kind: 'running', id, slow: false } as const);
  return [onPage({ ...model, runs: id }, { run }), effects];
}

/** A longer text than this, in characters, is typed and kept, but not followed: reading it would hold up the keys. */
const LONGEST_TEXT = 300_000;

/** Whether the text in the editor is too long to be run at each key. */
export function isTooLong(model: Model): boolean {
  let length = 0;
  for (const line of model.page.editor.buffer.lines) length += line.length + 1;
  return length > LONGEST_TEXT;
}

/** Takes in the page's run, if it is the newest: the picture shows it, or waits for a word to become whole. */
export function pageRan(model: Model, id: number, timeline: Timeline): Updated {
  const { page } = model;
  if (page.run.kind !== 'running' || page.run.id !== id) return only(model);
  const { change } = page.run;
  const run = { kind: 'ran', id } as const;
  const piece = piecesOf(model).piece;
  const asked = timeline.outcome.kind === 'input' ? timeline.outcome.prompt : undefined;
  const trouble = troubleOf(timeline, piece, page.editor.buffer, change);
  if (trouble) {
    const shown = page.shown && { ...page.shown, kept: true };
    const held = model.focus === 'editor' ? trouble.line : undefined;
    const next = onPage(model, { run, shown, trouble, held, asked: undefined });
    return [next, trouble.finished ? [] : [{ kind: 'wait', id, milliseconds: HALF_A_WORD }]];
  }
  const stays = model.focus === 'editor' && page.held === page.editor.buffer.cursor.line + 1;
  const held = stays ? page.held : undefined;
  return only(
    onPage(model, {
      run,
      shown: showing(model, timeline, piece),
      stepToShow: undefined,
      trouble: undefined,
      held,
      asked,
    }),
  );
}

/** The second is over: half a word is an error now, and the run that it belongs to is the picture. */
export function wordIsWhole(model: Model): Model {
  const { trouble } = model.page;
  if (!trouble || trouble.finished) return model;
  if (trouble.kind === 'syntax') return onPage(model, { trouble: { ...trouble, finished: true } });
  const shown = showing(model, trouble.timeline, piecesOf(model).piece);
  return onPage(model, { trouble: undefined, held: undefined, shown });
}

/** A run at its end, or where an error ended it: there what was just typed shows. Before the learner has started it, at the beginning. */
function showing(model: Model, timeline: Timeline, piece: number): Shown | undefined {
  if (timeline.length === 0) return undefined;
  const last = timeline.length - 1;
  const { stepToShow } = model.page;
  if (stepToShow !== undefined) return { timeline, piece, step: Math.min(stepToShow, last), kept: false };
  const step = model.page.walked
    ? (errorStep(timeline) ?? last)
    : Math.min(last, timeline.startOf(Math.max(0, piece)));
  return { timeline, piece, step, kept: false };
}
