import type { Steps } from '../object/native.ts';
import type { PyObject } from '../object/value.ts';
import type { VM } from '../vm/vm.ts';
import { callBack, clearReferences, finalize } from './bury.ts';
import { orderAfterCollection, orderAtEnd } from './collector-order.ts';
import { mark, roots } from './mark.ts';

/**
gc.collect(): what only holds itself in a circle dies. First all weak references to it are cleared, and the callbacks of those
that live are called; then each `__del__` is run. Gives how many watched objects were found.
*/
export function* collect(vm: VM): Steps {
  const { lifetimes } = vm;
  if (lifetimes === undefined) return 0;
  const found = lifetimes.unreached();
  lifetimes.reorder(orderAfterCollection(vm, [...lifetimes.watched.keys()]));
  if (found.length === 0) return 0;
  const finalizers = found.map((object) => ({ object, watched: lifetimes.watched.get(object)! }));
  const reached = lifetimes.reached();
  const callbacks = finalizers.flatMap(({ object, watched }) => {
    const told = watched.references.filter((row) => row.callback !== null && reached.has(row)).reverse();
    for (const reference of watched.references) reference.target = undefined;
    watched.references = [];
    if (!watched.finalizer) lifetimes.release(object);
    return told;
  });
  yield vm.defer(callBack(vm, callbacks), [...callbacks, ...found]);
  const lost = new Set<PyObject>(reached);
  const count = mark(found, lost);
  yield vm.defer(finalizeAll(vm, found), found);
  const kept = new Set<PyObject>();
  vm.charge(mark(roots(vm), kept));
  for (const object of found) if (!kept.has(object)) clearReferences(lifetimes, object);
  return count;
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
