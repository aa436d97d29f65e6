import type { CellView, FrameView, FunctionView, Step, ValueView } from '../timeline/step.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { type CallTitle, callTitle } from './call-title.ts';
import { type Changes, changesOf } from './changes.ts';
import { isStopped, type Lookup, lookup } from './lookup.ts';

/** One step with everything that is looked up in it again and again while it is drawn or told. */
export type Scene = {
  readonly timeline: Timeline;
  readonly k: number;
  readonly step: Step;
  readonly before: Step | undefined; // the step before it
  readonly lookup: Lookup;
  readonly stopped: boolean;
  readonly functions: ReadonlyMap<number, FunctionView>;
  readonly cells: ReadonlyMap<number, CellView>; // those that are drawn
  readonly titleOf: (frame: FrameView) => CallTitle;
  /** The first name that leads to a function or object, the module's names first: what other names are said to be the same as. */
  readonly firstName: (value: ValueView) => string | undefined;
  /** The first name of the module that leads to it. */
  readonly moduleName: (value: ValueView) => string | undefined;
};

/** Steps: of a longer run no state is looked at but the one that is drawn, and its neighbours. */
export const LONG_RUN = 2000;

/** The scene of step k, or undefined where the run has no step. */
export function sceneAt(timeline: Timeline, k: number): Scene | undefined {
  if (timeline.length === 0) return undefined;
  // A timeline makes its steps by running the program again, forward only: so first the earlier one. The last step of a long
  // run is there from the run itself; the one before it would cost the whole run once more.
  const isDear = timeline.length > LONG_RUN && k === timeline.length - 1;
  const before = k > 0 && !isDear ? timeline.at(k - 1) : undefined;
  const step = timeline.at(k);
  const stopped = isStopped(timeline, k);
  const found = lookup(step, stopped);
  if (!found) return undefined;
  const functions = new Map(step.functions.map((view) => [view.fn, view]));
  const cells = new Map<number, CellView>();
  for (const cell of step.cells) if (!cell.ofComprehension) cells.set(cell.cell, cell);
  const names = new Map<string, string>();
  for (const frame of [found.module, ...[...found.around].reverse(), found.running, ...found.waiting]) {
    for (const variable of frame.frame.variables) {
      if (variable.cell !== undefined) continue; // its value is shown in CELLS
      const key = variable.value && keyOf(variable.value);
      if (key !== undefined && !names.has(key)) names.set(key, variable.name);
    }
  }
  const valueOfName = (name: string): ValueView | undefined => {
    for (let index = step.stack.length - 1; index >= 0; index--) {
      const variable = step.stack[index]!.variables.find((each) => each.name === name && each.value);
      if (variable) return variable.value;
    }
    return undefined;
  };
  return {
    timeline,
    k,
    step,
    before,
    lookup: found,
    stopped,
    functions,
    cells,
    titleOf: (frame) => callTitle(frame, timeline.pieces, valueOfName),
    firstName: (value) => {
      const key = keyOf(value);
      return key === undefined ? undefined : names.get(key);
    },
    moduleName: (value) => {
      const key = keyOf(value);
      return found.module.frame.variables.find((each) => each.value && key && keyOf(each.value) === key)
        ?.name;
    },
  };
}

/** What two names share: a function or an object of the program; undefined for values that nobody can change. */
export function keyOf(value: ValueView): string | undefined {
  if (value.fn !== undefined) return `f${value.fn}`;
  return value.object === undefined ? undefined : `o${value.object}`;
}

/** What the step of a scene changed. */
export function sceneChanges(scene: Scene): Changes {
  return changesOf(scene.step, scene.before);
}

/** The step after this one: where what a call gives back has come to. Undefined at the last step. */
export function nextStep({ timeline, k }: Scene): Step | undefined {
  return k + 1 < timeline.length ? timeline.at(k + 1) : undefined;
}
