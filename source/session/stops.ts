import type { Look } from '../lesson/lesson.ts';
import type { Fact } from '../timeline/fact.ts';
import type { Timeline } from '../timeline/timeline.ts';

/** How many steps enter looks through for the next thing worth a stop; a longer stretch ends in a stop of its own. */
const LONGEST_STRETCH = 2000;

/**
How many names may be looked at on the way. Where the states are large (a deep recursion, a thousand globals) the rest of the
way is looked through by its events alone: returns and writes of cells.
*/
const MOST_NAMES = 20_000;

/**
Where enter stops next, after `step`: the author's looks where there are some, otherwise the next step at which a cell was
made or written, a call returned or something was printed; last of all the end of the run. Undefined: `step` is the end.

`step` −1 asks for the first stop.
*/
export function stopAfter(
  timeline: Timeline,
  piece: number,
  step: number,
  looks: readonly Look[],
): number | undefined {
  const last = timeline.length - 1;
  if (step >= last) return undefined;
  if (looks.length > 0) return lookSteps(timeline, piece, looks).find((k) => k > step) ?? last;
  const from = Math.max(step + 1, timeline.startOf(piece));
  const end = Math.min(last, from + LONGEST_STRETCH);
  const writes = new Set(timeline.writes().filter((k) => k >= from && k < end));
  let names = 0;
  for (let k = from; k < end; k++) {
    if (names > MOST_NAMES) {
      if (writes.has(k) || isReturn(timeline, k - 1)) return k;
      continue;
    }
    const { facts, stack } = timeline.at(k);
    if (facts.some(isWorthAStop)) return k;
    for (const { variables } of stack) names += 1 + variables.length;
  }
  return end;
}

function isReturn(timeline: Timeline, k: number): boolean {
  if (k < 0) return false;
  const { kind, depth } = timeline.eventAt(k);
  return kind === 'return' && depth > 1;
}

/** The look that the author wrote for this step, if there is one. */
export function lookAt(
  timeline: Timeline,
  piece: number,
  step: number,
  looks: readonly Look[],
): Look | undefined {
  return looks.find((look) => timeline.find(piece, look.at, look.time) === step);
}

/** In the author's order; a look that the learner's own text never reaches is left out. */
function lookSteps(timeline: Timeline, piece: number, looks: readonly Look[]): number[] {
  return looks
    .map((look) => timeline.find(piece, look.at, look.time))
    .filter((k): k is number => k !== undefined);
}

function isWorthAStop(fact: Fact): boolean {
  switch (fact.kind) {
    case 'cell-made':
    case 'cell-written':
    case 'cell-emptied':
    case 'printed':
    case 'raised':
      return true;
    case 'returned':
      return fact.function !== '<module>';
    default:
      return false;
  }
}
