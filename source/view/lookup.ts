import { errorStep } from '../timeline/error-step.ts';
import type { FrameView, Step, VariableView } from '../timeline/step.ts';
import type { Piece, Timeline } from '../timeline/timeline.ts';
import type { CallState } from '../words/en-picture.ts';

/** One call in the order in which names are looked up. */
export type Call = { readonly frame: FrameView; readonly state: CallState };

/**
Where Python looks for a name at this step, in order: the running call, the calls round it in the text, the module.
Then the rest: calls that wait, and calls whose cells are still held, neither of which is looked at.

A class body is skipped, as Python skips it, unless it is itself what runs.
*/
export type Lookup = {
  readonly running: Call; // the module, where no call is under way
  readonly around: readonly Call[]; // inside out, without the module
  readonly module: Call;
  readonly waiting: readonly Call[]; // innermost first
  readonly elsewhere: readonly Call[]; // paused or returned, and not on the way
};

export function lookup(step: Step, stopped: boolean): Lookup | undefined {
  const { stack, returned, paused } = step;
  const top = stack.at(-1);
  const bottom = stack[0];
  if (!top || !bottom) return undefined;
  const onStack = new Set(stack);
  const state = (frame: FrameView): CallState => {
    if (frame === top) return stopped ? 'stopped' : 'running';
    if (onStack.has(frame)) return 'waiting';
    return paused.includes(frame) ? 'paused' : 'returned';
  };
  const byId = new Map<number, FrameView>();
  for (const frames of [returned, paused, stack]) for (const frame of frames) byId.set(frame.id, frame);
  const around: FrameView[] = [];
  for (let id = top.parent; id !== undefined; ) {
    const frame = byId.get(id);
    if (!frame || frame === bottom || frame === top || around.includes(frame)) break;
    if (frame.kind !== 'class') around.push(frame);
    id = frame.parent;
  }
  const call = (frame: FrameView): Call => ({ frame, state: state(frame) });
  const rest = (frame: FrameView) => frame !== top && frame !== bottom && !around.includes(frame);
  return {
    running: call(top),
    around: around.map(call),
    module: call(bottom),
    waiting: stack.filter(rest).reverse().map(call),
    elsewhere: [...paused, ...returned].filter(rest).map(call),
  };
}

/**
The variables of a call that are drawn. Those of an inlined comprehension (PEP 709) are there only while it runs: before and
after they have no value, as no other name of a module or class body can have none.
*/
export function variablesOf(frame: FrameView): readonly VariableView[] {
  const isBody = frame.kind === 'module' || frame.kind === 'class';
  const isHidden = ({ value, cell, ofComprehension }: VariableView) =>
    value === undefined && (ofComprehension === true || (isBody && cell === undefined));
  return frame.variables.some(isHidden) ? frame.variables.filter((each) => !isHidden(each)) : frame.variables;
}

/** The text of a line of the run, without its indentation; '' where there is none. */
export function lineText(pieces: readonly Piece[], piece: number, line: number): string {
  return linesOf(pieces[piece])[line - 1]?.trim() ?? '';
}

const splitLines = new WeakMap<Piece, readonly string[]>();

/** The lines of a piece, split once. */
export function linesOf(piece: Piece | undefined): readonly string[] {
  if (!piece) return [];
  let lines = splitLines.get(piece);
  if (!lines) splitLines.set(piece, (lines = piece.source.split('\n')));
  return lines;
}

/** Whether the run has come to the step where an error or a limit stopped it. */
export function isStopped(timeline: Timeline, k: number): boolean {
  const { outcome } = timeline;
  if (outcome.kind === 'error') return k >= (errorStep(timeline) ?? timeline.length);
  return outcome.kind === 'limit' && k === timeline.length - 1;
}

/** Whether a piece is a line that was entered at the prompt. */
export function isPrompt(timeline: Timeline, piece: number): boolean {
  return timeline.pieces[piece]?.name.startsWith('<prompt') ?? false;
}
