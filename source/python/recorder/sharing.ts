import type { Step } from '../../timeline/step.ts';

/** The step, with every part that equals the other step's in place of its own: what changed between the two is `!==`. */
export function sharing(step: Step, other: Step | undefined): Step {
  if (other === undefined) return step;
  const byId = new Map(other.stack.concat(other.returned, other.paused).map((frame) => [frame.id, frame]));
  const byCell = new Map(other.cells.map((cell) => [cell.cell, cell]));
  const byFunction = new Map(other.functions.map((fn) => [fn.fn, fn]));
  return {
    ...step,
    stack: step.stack.map((frame) => same(frame, byId.get(frame.id))),
    returned: step.returned.map((frame) => same(frame, byId.get(frame.id))),
    paused: step.paused.map((frame) => same(frame, byId.get(frame.id))),
    cells: step.cells.map((cell) => same(cell, byCell.get(cell.cell))),
    functions: step.functions.map((fn) => same(fn, byFunction.get(fn.fn))),
    objects: new Map(
      [...step.objects].map(([number, object]) => [number, same(object, other.objects.get(number))]),
    ),
  };
}

function same<T>(mine: T, others: T | undefined): T {
  return others !== undefined && equal(mine, others) ? others : mine;
}

/** Whether two plain values (numbers, texts, arrays and records of such) are the same. */
function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => equal((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}
