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
    } else if (event.kind !== 'return' && found !== undefined && !isCleanUp(timeline, k)) break;
  }
  return found;
}

/** Whether a line is only come to once more, for a comprehension in it (PEP 709) to put back its variable on the way out. */
function isCleanUp(timeline: Timeline, k: number): boolean {
  if (k === 0) return false;
  const { kind, frame, line } = timeline.eventAt(k);
  const before = timeline.eventAt(k - 1);
  return kind === 'line' && before.kind === 'exception' && before.frame === frame && before.line === line;
}
