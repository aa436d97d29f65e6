import type { Timeline } from './timeline.ts';

/** The step at which an uncaught exception was raised: its first `exception` event. Undefined where none ended the run. */
export function errorStep(timeline: Timeline): number | undefined {
  if (timeline.outcome.kind !== 'error') return undefined;
  let found: number | undefined;
  for (let k = timeline.length - 1; k >= 0; k--) {
    const event = timeline.eventAt(k);
    if (event.kind === 'exception') {
      if (found !== undefined && event.depth !== timeline.eventAt(found).depth + 1) break;
      found = k;
    } else if (event.kind !== 'return' && found !== undefined) break;
  }
  return found;
}
