import { textOf } from '../editor/buffer.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { Model, Over } from './model.ts';
import { piecesOf } from './pieces.ts';
import { only, say, type Updated } from './updated.ts';
import { nearest, type WhatIf, whatIfs } from './what-if.ts';

type WhatIfState = Extract<Over, { kind: 'what-if' }>;

/** A longer program than this offers no changes: no lesson has one, and the text is looked through at each key. */
const LONGEST = 20_000;

/** The changes that the open page's code offers; none while its run is not there to be held against. */
export function changesOffered(model: Model): readonly WhatIf[] {
  const { shown, trouble, editor } = model.page;
  if (!shown || shown.kept || trouble) return [];
  const text = textOf(editor.buffer);
  return text.length > LONGEST ? [] : whatIfs(text);
}

/** `w`: the run with a change beside the run without it, that of the line nearest to where the run is. */
export function openWhatIf(model: Model): Updated {
  const changes = changesOffered(model);
  if (changes.length === 0) return say(model, 'no-what-if');
  const { shown, walked } = model.page;
  const ran = walked ? shown?.timeline.at(shown.step).ran : undefined;
  const line = ran && ran.piece === shown?.piece ? ran.line : 1;
  return tryChange(model, nearest(changes, line));
}

/** `w` once more: the next change, and after the last one back to the page. */
export function nextWhatIf(model: Model, over: WhatIfState): Updated {
  const { length } = changesOffered(model);
  const tried = over.tried + 1;
  if (tried >= length) return [{ ...model, over: undefined }, [{ kind: 'cancel', slot: 'what-if' }]];
  return tryChange(model, (over.index + 1) % length, tried);
}

function tryChange(model: Model, index: number, tried = 0): Updated {
  const id = model.runs + 1;
  const change = changesOffered(model)[index]!;
  const { pieces, piece } = piecesOf(model);
  const changed = pieces.map((one, at) => (at === piece ? { ...one, source: `${change.text}\n` } : one));
  return [
    { ...model, runs: id, over: { kind: 'what-if', top: 0, index, tried, id } },
    [{ kind: 'run', slot: 'what-if', id, pieces: changed, answers: model.page.answers }],
  ];
}

/** Takes in the run with the change, if it is still looked at. */
export function whatIfRan(model: Model, id: number, timeline: Timeline): Updated {
  const { over } = model;
  if (over?.kind !== 'what-if' || over.id !== id) return only(model);
  return only({ ...model, over: { ...over, timeline } });
}
