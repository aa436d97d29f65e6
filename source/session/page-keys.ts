import type { Key } from '../editor/key.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { isCovered, pageAfter, pageBefore, pageOf, questionOf } from './course-place.ts';
import { resetCode, startTyping, takeBack } from './editing.ts';
import { askListings } from './hood.ts';
import { placeIn } from './list-keys.ts';
import { FRESH_PREDICTION } from './lock-in.ts';
import type { Model } from './model.ts';
import { looksOf, nextOf } from './next.ts';
import { openPlace } from './open.ts';
import { startOrdering } from './order-keys.ts';
import { openList, openSummary } from './over.ts';
import { predictionKey } from './prediction-keys.ts';
import { toPrompt } from './prompt-keys.ts';
import { solvedExercise } from './results.ts';
import { goOnTo } from './review.ts';
import { stopAfter } from './stops.ts';
import { nextHint, showSolution } from './task-keys.ts';
import { andThen, only, onPage, say, type Updated } from './updated.ts';
import { type Walk, walk } from './walk.ts';
import { openWhatIf } from './what-if-keys.ts';

/** A key on a page, where letters are keys. */
export function pageKey(model: Model, key: Key): Updated {
  if (isCovered(model)) {
    const answered = predictionKey(model, key);
    if (answered) return answered;
  }
  switch (key.name) {
    case 'enter':
      return goOn(model);
    case 'tab':
      return key.shift ? only(model) : toPrompt(model);
    case 'escape':
      return back(model);
    case 'right':
      return step(model, 'on');
    case 'left':
      return step(model, 'back');
    case 'home':
      return step(model, 'first');
    case 'end':
      return step(model, 'last');
    case 'up':
      return scroll(model, -1);
    case 'down':
      return scroll(model, 1);
    case 'pageup':
      return scroll(model, -10);
    case 'pagedown':
      return scroll(model, 10);
    case 'backspace':
      return turn(model, 'back');
    case 'paste':
      return say(model, 'paste-outside');
    case 'text':
      return key.text.length > 1 && [...key.text].length > 2
        ? say(model, 'paste-outside')
        : letter(model, key.text);
    default:
      return say(model, 'no-meaning');
  }
}

function letter(model: Model, text: string): Updated {
  switch (text) {
    case ' ':
      return step(model, 'on');
    case '<':
      return step(model, 'first');
    case '>':
      return step(model, 'last');
    case 'c':
      return step(model, 'next-write');
    case 'C':
      return step(model, 'previous-write');
    case 'o':
      return step(model, 'over');
    case 'f':
      return step(model, 'finish');
    case '.':
      return say({ ...model, finer: !model.finer }, model.finer ? 'finer-off' : 'finer-on');
    case 'e':
      return startTyping(model);
    case 'n':
      return turn(model, 'on');
    case 'b':
      return turn(model, 'back');
    case 'h':
      return nextHint(model);
    case 's':
      return showSolution(model);
    case 'r':
      return resetCode(model);
    case 'u':
      return takeBack(model);
    case 'v':
      return askListings({ ...model, hood: !model.hood });
    case 'i':
      return unfold(model);
    case 'w':
      return openWhatIf(model);
    case 'p':
      return only({ ...model, over: { kind: 'picture', top: 0 } });
    case 'd':
      return only({ ...model, over: { kind: 'words', top: 0 } });
    case 'l':
      return openList(model);
    case '?':
      return only({ ...model, over: { kind: 'keys', top: 0 } });
    case 'q':
      return only({ ...model, asking: 'quit' });
    default:
      return say(model, 'no-meaning');
  }
}

/** Enter: the next thing to do, whatever it is. */
function goOn(model: Model): Updated {
  const next = nextOf(model);
  switch (next.kind) {
    case 'start':
      return start(model);
    case 'go-on':
      return toNextStop(model);
    case 'ask':
      return only(onPage(model, { task: { ...model.page.task!, asked: true } }));
    case 'look':
      return showStep(model, next.step);
    case 'type':
      return startTyping(model);
    case 'order':
      return startOrdering(model);
    case 'answer':
      return only({ ...model, focus: 'prompt' });
    case 'next-page':
    case 'finish':
      return turn(model, 'on');
    case 'next-lesson':
      return goOnTo(model, placeIn(model, model.place.lesson + 1));
    case 'summary':
      return openSummary(model);
    case 'lessons':
      return openList(model);
    case 'lock': // answered by the prediction's own keys
      return only(model);
  }
}

/** The run begins: to its first stop. */
function start(model: Model): Updated {
  const { shown } = model.page;
  if (!shown) return say(model, 'not-yet');
  const { timeline, piece } = shown;
  const first = timeline.startOf(Math.max(0, piece));
  return showStep(model, stopAfter(timeline, piece, first - 1, looksOf(model)) ?? timeline.length - 1);
}

/** On a walk: to the next stop, or a single step where those are wanted. */
function toNextStop(model: Model): Updated {
  const { timeline, piece, step } = model.page.shown!;
  return showStep(
    model,
    model.finer ? step + 1 : (stopAfter(timeline, piece, step, looksOf(model)) ?? timeline.length - 1),
  );
}

/** In a run longer than this a step may be a long replay away: the way there must not hold up the keys. */
const LONG_RUN = 20_000;

function showStep(model: Model, to: number): Updated {
  const { shown } = model.page;
  if (!shown) return say(model, 'not-run');
  const { timeline } = shown;
  if (timeline.length > LONG_RUN) return [model, [{ kind: 'approach', timeline, step: to }]];
  return arriveAt(model, timeline, to);
}

/** Shows a step that costs nothing to make, unless another run has taken the place of its own meanwhile. */
export function arriveAt(model: Model, timeline: Timeline, to: number): Updated {
  const { shown, prediction } = model.page;
  if (shown?.timeline !== timeline) return only(model);
  const open = prediction && { ...prediction, open: false };
  return only(
    onPage(model, { shown: { ...shown, step: to }, walked: true, prediction: open, scroll: undefined }),
  );
}

function step(model: Model, way: Walk): Updated {
  const { shown, walked } = model.page;
  // On a page of prose there is a run for the prompt, and none that is seen.
  if (!shown || pageOf(model)?.kind === 'prose') return say(model, 'not-run');
  const { timeline, piece } = shown;
  const first = Math.min(timeline.startOf(Math.max(0, piece)), timeline.length - 1);
  // The first key only uncovers where the run begins.
  if (!walked && way !== 'last' && way !== 'next-write') return showStep(model, first);
  const to = walk(timeline, first, shown.step, way);
  if (to !== undefined) return showStep(model, to);
  if (way === 'next-write' || way === 'previous-write') return say(model, 'no-writes');
  return say(model, way === 'back' ? 'at-start' : 'at-end');
}

/** Scrolls the page, from where it stands: a few rows above the line that the run is at. */
function scroll(model: Model, by: number): Updated {
  const { shown, walked } = model.page;
  const line = shown && walked ? shown.timeline.eventAt(shown.step).line : 0;
  const from = model.page.scroll ?? Math.max(0, line - ROWS_ABOVE);
  return only(onPage(model, { scroll: Math.max(0, from + by) }));
}

const ROWS_ABOVE = 8;

/** Turns a page. */
function turn(model: Model, way: 'on' | 'back'): Updated {
  const to = way === 'on' ? pageAfter(model) : pageBefore(model);
  if (to) return way === 'on' ? goOnTo(model, to) : openPlace(model, to);
  return way === 'on' && !pageOf(model) ? openList(model) : say(model, way === 'on' ? 'at-end' : 'at-start');
}

/** `i`: the note of a page, or the answer to its question; there, the ideas behind the answers that were not chosen. */
function unfold(model: Model): Updated {
  if (!pageOf(model)) return anotherWay(model);
  const { prediction, noteOpen } = model.page;
  if (prediction?.open && questionOf(model)?.lines === undefined)
    return only(onPage(model, { prediction: { ...prediction, others: !prediction.others } }));
  if ((pageOf(model)?.notes.length ?? 0) > 0) return only(onPage(model, { noteOpen: !noteOpen }));
  if (prediction?.answer) return only(onPage(model, { prediction: { ...prediction, open: true } }));
  if (model.page.unasked) return ask(model);
  return say(model, 'no-notes');
}

/** The question that an article did not ask any more. */
function ask(model: Model): Updated {
  return only(
    onPage(model, { unasked: false, prediction: FRESH_PREDICTION, walked: false, scroll: undefined }),
  );
}

/** At the end of a lesson: its solved exercise, with the author's solution in it. */
function anotherWay(model: Model): Updated {
  const { lesson } = model.place;
  const page = solvedExercise(model);
  if (page === undefined) return say(model, 'no-notes');
  return andThen(openPlace(model, { lesson, page }), showSolution);
}

/** Esc on a page folds what was unfolded. */
function back(model: Model): Updated {
  const { prediction, noteOpen } = model.page;
  if (noteOpen) return only(onPage(model, { noteOpen: false }));
  return prediction?.open ? only(onPage(model, { prediction: { ...prediction, open: false } })) : only(model);
}
