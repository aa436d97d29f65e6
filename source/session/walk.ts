import type { Timeline } from '../timeline/timeline.ts';

/** A way through a run, as keys name it. */
export type Walk = 'on' | 'back' | 'over' | 'finish' | 'next-write' | 'previous-write' | 'first' | 'last';

/**
The step that a key leads to from `step`, or undefined where there is none that way. Steps of earlier pieces lie before
`first`: `first` leads to the present piece's own first step, and pressed again there to the first of the whole run.
*/
export function walk(timeline: Timeline, first: number, step: number, way: Walk): number | undefined {
  const last = timeline.length - 1;
  switch (way) {
    case 'on':
      return step < last ? step + 1 : undefined;
    case 'back':
      return step > 0 ? step - 1 : undefined;
    case 'over':
      return ahead(timeline, step, timeline.eventAt(step).depth);
    case 'finish':
      return ahead(timeline, step, timeline.eventAt(step).depth - 1);
    case 'next-write':
      return timeline.writes().find((k) => k > step);
    case 'previous-write':
      return timeline.writes().findLast((k) => k < step);
    case 'first':
      return step === first ? 0 : first;
    case 'last':
      return last;
  }
}

/** The next step at which no more than `depth` frames are on the stack; the last step where there is none. */
function ahead(timeline: Timeline, step: number, depth: number): number | undefined {
  const last = timeline.length - 1;
  if (step >= last) return undefined;
  let k = step + 1;
  while (k < last && timeline.eventAt(k).depth > depth) k++;
  return k;
}
