import { isCovered, pageOf } from '../session/course-place.ts';
import type { Model, Shown } from '../session/model.ts';
import { panelQuestion } from '../session/panel-question.ts';
import type { Step } from '../timeline/step.ts';
import type { Piece } from '../timeline/timeline.ts';
import * as words from '../words/en-app.ts';
import { functionName } from './call-title.ts';
import { widthOf } from './columns.ts';
import { isStopped } from './lookup.ts';

/** What the second row says of the left pane: where in its text the run is. */
export function leftHeading(model: Model, columns: number): string {
  const { page } = model;
  if (model.focus === 'editor') return words.TYPING;
  if (model.focus === 'order') return words.ORDERING;
  if (pageOf(model)?.kind === 'prose' || !pageOf(model)) return '';
  const asked = isCovered(model) ? panelQuestion(model) : undefined;
  if (asked && page.shown) return where({ ...page.shown, step: asked.step }, columns - 4);
  if (!page.shown || !page.walked || isCovered(model)) return words.NOT_RUN_YET;
  if (page.trouble) return words.DOES_NOT_PARSE;
  if (page.prediction?.open) return words.HAS_RUN;
  return where(page.shown, columns - 4);
}

function where(shown: Shown, columns: number): string {
  const { timeline, step: k } = shown;
  const step = timeline.at(k);
  const piece = step.event.piece;
  if (k === timeline.length - 1 || isStopped(timeline, k)) return ending(shown);
  if (piece !== shown.piece) {
    const forms = [true, false].map((full) =>
      words.elsewhere(shortName(timeline.pieces[piece]!), callerOf(shown, step), full),
    );
    return forms.find((form) => widthOf(form) <= columns) ?? forms[1]!;
  }
  const { event } = step;
  const who = calledName(step);
  switch (event.kind) {
    case 'call':
      return event.depth === 1 ? words.BEGINS : words.callBegins(who);
    case 'exception':
      return words.raisedIn(event.line);
    case 'return':
      return event.depth > 1 && isPartOfLine(step) && step.value
        ? words.returnsValue(event.line, who, step.value.repr, false)
        : words.ranAndNext(step.ran?.line || undefined, step.next?.line || undefined);
    case 'line':
      return words.ranAndNext(step.ran?.line || undefined, step.next?.line || undefined);
  }
}

/**
Whether a step is in other code than that of the page: in an earlier snippet, or in a function that was made at the prompt. A
line at the prompt itself is in sight there already.
*/
export function isElsewhere(shown: Shown, { event }: Step): boolean {
  return event.piece !== shown.piece && !(event.piece > shown.piece && event.depth === 1);
}

function ending({ timeline, piece }: Shown): string {
  const { outcome } = timeline;
  if (outcome.kind === 'error' || outcome.kind === 'limit') {
    const text = words.stoppedIn(outcome.line);
    return outcome.piece === piece ? text : words.ofPiece(text, shortName(timeline.pieces[outcome.piece]!));
  }
  return words.RUN_ENDED;
}

/** A lambda is a part of its line: its return is an event of its own, which the line numbers alone do not tell. */
function isPartOfLine(step: Step): boolean {
  const kind = step.stack.at(-1)?.kind;
  return kind === 'lambda' || kind === 'comprehension';
}

function calledName(step: Step): string {
  const frame = step.stack.at(-1);
  if (!frame) return '';
  const name = functionName(frame.name);
  return name === frame.name ? `${name}()` : `the ${name}`;
}

function callerOf(shown: Shown, step: Step): string | undefined {
  const call = step.stack.findLast((frame) => frame.piece === shown.piece);
  return call && words.pieceLine(shortName(shown.timeline.pieces[shown.piece]!), call.line);
}

/** What the second row says of the picture: which step it shows. */
export function rightHeading(model: Model): string {
  const { shown } = model.page;
  if (!shown) return words.THE_PICTURE;
  if (shown.kept) return words.keptRun(model.size.columns >= 100 && model.focus === 'editor');
  const text = words.stepOf(shown.step, shown.timeline.length - 1);
  const { run, prompt } = model.page;
  if (run.kind === 'running' && run.slow) return words.RUNNING_STILL;
  return model.focus === 'prompt' && prompt.preview ? words.andYourLine(text) : text;
}

/** A piece's name as it is spoken of: `snippet 2` for `<snippet 2>`. */
export function shortName({ name }: Piece): string {
  return name.replace(/^<(.*)>$/, '$1');
}
