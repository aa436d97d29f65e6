import { PyObject, type Value } from '../object/value.ts';
import type { Frame } from '../vm/frame.ts';
import type { VM } from '../vm/vm.ts';
import { followAny, followFrame, isLeaf, type Referents, referents } from './referents.ts';

/** All that the run can still get at by itself: the stack, the frames and natives under way, the modules. */
export function roots(vm: VM): Referents {
  const out: Referents = [vm.builtins, vm.modules];
  const add = (value: Value | undefined): void => {
    if (value instanceof PyObject) out.push(value);
  };
  for (let frame: Frame | undefined = vm.frame; frame !== undefined; frame = frame.back) {
    followFrame(frame, out);
    add(frame.sent);
    add(frame.seen);
    add(frame.generator);
    add(frame.trace);
    for (const value of frame.held ?? []) add(value);
    for (const value of frame.got ?? []) add(value);
    if (frame.steps === undefined) for (let i = frame.base; i < frame.sp; i++) add(vm.stack[i]);
  }
  for (let row = vm.handled as VM['handled'] | undefined; row !== undefined; row = row.previous) {
    add(row.exception);
  }
  add(vm.trace?.fn);
  add(vm.trace?.profile);
  add(vm.pending);
  add(vm.unwinding?.exception);
  followAny(vm.states, out, 0);
  return out;
}

/** What it costs to come to an object and look what it holds, in instructions. */
const OBJECT_WORK = 8;

/** Adds to `reached` all that can be got at from the given objects; gives how much work that was, in instructions. */
export function mark(from: Iterable<PyObject>, reached: Set<PyObject>): number {
  const before = reached.size;
  let references = 0;
  const queue: PyObject[] = [];
  for (const object of from) {
    if (reached.has(object)) continue;
    reached.add(object);
    queue.push(object);
  }
  const next: Referents = [];
  for (let object = queue.pop(); object !== undefined; object = queue.pop()) {
    referents(object, next);
    references += next.length;
    for (const inner of next) {
      if (reached.has(inner) || isLeaf(inner)) continue;
      reached.add(inner);
      queue.push(inner);
    }
    next.length = 0;
  }
  return references + OBJECT_WORK * (reached.size - before);
}
