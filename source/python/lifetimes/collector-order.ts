import { PyModule } from '../object/module.ts';
import type { PyObject } from '../object/value.ts';
import type { VM } from '../vm/vm.ts';
import { roots } from './mark.ts';
import { isLeaf, type Referents, referents } from './referents.ts';

/**
The order in which CPython's collector has objects after it has gone over them: an object that it comes to before anything that
leads to it goes behind all others, when it is found. `objects` are in the order before. (Where containers stand between them
nobody has counted; they are taken for older.)

Source: Python/gc.c, move_unreachable (its order)
*/
export function orderAfterCollection(vm: VM, objects: readonly PyObject[]): PyObject[] {
  const order = [...objects];
  const all = new Set(objects);
  const found = new Set<PyObject>(); // of `objects`: led to by what was visited
  const postponed = new Set<PyObject>();
  const seen = new Set<PyObject>();
  const inner: Referents = [];
  const follow = (from: readonly PyObject[]): void => {
    const queue = [...from];
    for (let object = queue.pop(); object !== undefined; object = queue.pop()) {
      if (all.has(object)) {
        if (found.has(object)) continue;
        found.add(object);
        if (postponed.delete(object)) order.push(object);
        continue;
      }
      if (seen.has(object) || isLeaf(object)) continue;
      seen.add(object);
      referents(object, inner);
      for (const child of inner.reverse()) queue.push(child);
      inner.length = 0;
    }
  };
  follow(roots(vm));
  const visited: PyObject[] = [];
  for (let i = 0; i < order.length; i++) {
    const object = order[i]!;
    if (!found.has(object)) {
      postponed.add(object);
      continue;
    }
    visited.push(object);
    const own: Referents = [];
    referents(object, own);
    follow(own.reverse());
  }
  vm.charge(seen.size + objects.length);
  return [...visited, ...postponed];
}

/**
The order in which the collector has objects at the program's end: breadth-first from the namespace of the program, then those
that only others lead to.
*/
export function orderAtEnd(vm: VM, objects: readonly PyObject[]): PyObject[] {
  const all = new Set(objects);
  const order: PyObject[] = [];
  const main = vm.modules.getString('__main__');
  const queue: PyObject[] = main instanceof PyModule ? [main.dict] : [];
  const seen = new Set<PyObject>(queue);
  const inner: Referents = [];
  for (const object of queue) {
    if (all.delete(object)) order.push(object);
    referents(object, inner);
    for (const child of inner) {
      if (seen.has(child) || isLeaf(child)) continue;
      seen.add(child);
      queue.push(child);
    }
    inner.length = 0;
  }
  vm.charge(seen.size);
  return [...order, ...all];
}
