import type { Steps } from '../object/native.ts';
import type { PyObject } from '../object/value.ts';
import type { Asking } from '../types/set-operations.ts';
import type { VM } from '../vm/vm.ts';
import { callBack, clearReferences, finalize } from './bury.ts';
import { orderAfterCollection, orderAtEnd } from './collector-order.ts';
import { deathsAmong } from './deaths.ts';
import { mark, roots } from './mark.ts';
import { isTracked } from './tracked.ts';

/** What was reached when the collector came last, by run: what has gone since, and still holds itself, is what it finds. */
const reachedBefore = new WeakMap<VM, ReadonlySet<PyObject>>();

/**
gc.collect(): what only holds itself in a circle dies. First all weak references to it are cleared, and the callbacks of those
that live are called; then each `__del__` is run. Gives how many objects were found: those among them that were there when the
collector came last, or are watched (others have come and gone unseen).
*/
export function* collect(vm: VM): Steps {
  const garbage = yield* collectGarbage(vm);
  return garbage.length;
}

/** The same; gives the objects. */
export function* collectGarbage(vm: VM): Asking<readonly PyObject[]> {
  const { lifetimes } = vm;
  const found = lifetimes?.unreached() ?? [];
  const reached = new Set<PyObject>();
  vm.charge(mark(roots(vm), reached));
  const garbage = circlesAmong(vm, found, reached);
  reachedBefore.set(vm, reached);
  if (lifetimes === undefined) return garbage;
  lifetimes.reorder(orderAfterCollection(vm, [...lifetimes.watched.keys()]));
  if (found.length === 0) return garbage;
  const finalizers = found.map((object) => ({ object, watched: lifetimes.watched.get(object)! }));
  const callbacks = finalizers.flatMap(({ object, watched }) => {
    const told = watched.references.filter((row) => row.callback !== null && reached.has(row)).reverse();
    for (const reference of watched.references) reference.target = undefined;
    watched.references = [];
    if (!watched.finalizer) lifetimes.release(object);
    return told;
  });
  yield vm.defer(callBack(vm, callbacks), [...callbacks, ...found]);
  yield vm.defer(finalizeAll(vm, found), found);
  const kept = new Set<PyObject>();
  vm.charge(mark(roots(vm), kept));
  for (const object of found) if (!kept.has(object)) clearReferences(lifetimes, object);
  return garbage;
}

/** What is lost and was not let go by counting references: it holds itself. */
function circlesAmong(vm: VM, found: readonly PyObject[], reached: ReadonlySet<PyObject>): PyObject[] {
  const lost = new Set(found);
  for (const object of reachedBefore.get(vm) ?? []) if (!reached.has(object)) lost.add(object);
  if (lost.size === 0) return [];
  const { cyclic, work } = deathsAmong(lost, [], reached);
  vm.charge(work);
  return cyclic.filter(isTracked);
}

/** The end of the program: what is garbage is collected, then every `__del__` that has not run yet is run, in the collector's
order; generators are closed. */
export function* finish(vm: VM): Steps {
  yield vm.defer(collect(vm), []);
  if (vm.lifetimes === undefined) return null;
  const objects = orderAtEnd(vm, [...vm.lifetimes.watched.keys()]);
  return yield vm.defer(finalizeAll(vm, objects), []);
}

function* finalizeAll(vm: VM, objects: readonly PyObject[]): Steps {
  for (const object of objects) {
    if (vm.lifetimes === undefined) return null;
    yield vm.defer(finalize(vm, vm.lifetimes, object), [object]);
  }
  return null;
}
