import type { PyObject } from '../object/value.ts';
import { isLeaf, type Referents, referents } from './referents.ts';

/** What became of the objects that nothing reaches any more. */
export type Deaths = {
  readonly dead: readonly PyObject[]; // in the order in which they went
  readonly cyclic: readonly PyObject[]; // those that still hold each other, and what they hold
  readonly work: number; // objects looked at
};

/**
Counts references, among lost objects, as CPython would have counted them all along, and lets go of them: of those just
`dropped` one after the other, then of all that nobody holds. An object goes when its count comes to nothing, and what it held
is let go at once, before the next. What is left holds itself, in a circle, and stays until the collector comes.

`lost`: not reached from anywhere, with all that they lead to and that is not `alive` either.
*/
export function deathsAmong(
  lost: Iterable<PyObject>,
  dropped: readonly PyObject[],
  alive: ReadonlySet<PyObject>,
): Deaths {
  const counts = countReferences(lost, alive);
  for (const object of dropped) counts.set(object, counts.get(object)! + 1);
  const unheld = [...counts].filter(([, count]) => count === 0).map(([object]) => object);
  const dead: PyObject[] = [];
  const gone = new Set<PyObject>();
  const letGo = (object: PyObject): void => {
    const waiting = [object];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const count = counts.get(next)! - 1;
      counts.set(next, count);
      if (count > 0 || gone.has(next)) continue;
      gone.add(next);
      dead.push(next);
      const inner: Referents = [];
      referents(next, inner);
      for (const child of inner.reverse()) if (counts.has(child)) waiting.push(child);
    }
  };
  for (const object of dropped) letGo(object);
  for (const object of unheld) if (!gone.has(object)) letGo(object);
  return { dead, cyclic: [...counts.keys()].filter((object) => !gone.has(object)), work: counts.size * 2 };
}

/** How many references each of the lost objects has from the others. */
function countReferences(lost: Iterable<PyObject>, alive: ReadonlySet<PyObject>): Map<PyObject, number> {
  const counts = new Map<PyObject, number>();
  const queue: PyObject[] = [];
  const meet = (object: PyObject): void => {
    if (counts.has(object)) return;
    counts.set(object, 0);
    queue.push(object);
  };
  for (const object of lost) meet(object);
  const inner: Referents = [];
  for (let i = 0; i < queue.length; i++) {
    referents(queue[i]!, inner);
    for (const child of inner) {
      if (alive.has(child) || isLeaf(child)) continue;
      meet(child);
      counts.set(child, counts.get(child)! + 1);
    }
    inner.length = 0;
  }
  return counts;
}
