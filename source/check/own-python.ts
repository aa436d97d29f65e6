import type { Ran, Want } from '../lesson/want.ts';
import { BUDGETS } from '../python/budget.ts';
import { runToEnd } from '../python/run.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { Runner } from './runner.ts';
import { nodeNames } from './tree.ts';

/** Runs wants in the interpreter of this program, under the budget of a keystroke: what the app would do. */
export const ownPython: Runner = {
  name: 'closure-tutor',
  run: (wants) => wants.map(runOne),
};

function runOne(want: Want): Ran {
  const { pieces, record, cellsFunction } = want;
  const run = runToEnd({ pieces, record, cellsFunction, budget: BUDGETS.keystroke });
  const nodes = want.nodesOf === undefined ? new Set<string>() : nodeNames(want.nodesOf);
  const timeline = record ? run.timeline() : undefined;
  return {
    outcome: run.outcome!,
    output: timeline ? lastOutput(timeline) : run.output,
    ...(timeline ? { timeline } : {}),
    nodes,
    reaches: (line, time) => timeline?.find(pieces.length - 1, line, time) !== undefined,
  };
}

/** What the last piece of a run printed. */
export function lastOutput(timeline: Timeline): string {
  const start = timeline.startOf(timeline.pieces.length - 1);
  if (start >= timeline.length) return '';
  return timeline.output.slice(timeline.at(start).output.length);
}
