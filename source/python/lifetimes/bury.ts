import { PyRaise } from '../object/exception.ts';
import { PyGenerator } from '../object/generator.ts';
import { MISSING } from '../object/markers.ts';
import type { Steps } from '../object/native.ts';
import type { PyObject, Value } from '../object/value.ts';
import { PyReference } from '../object/weak-reference.ts';
import { PyAsyncStep } from '../vm/async-generator.ts';
import { findSpecial } from '../vm/attributes.ts';
import { call } from '../vm/calls.ts';
import { close } from '../vm/generator-run.ts';
import { isUnawaited, warnUnawaited, warnUnawaitedStep } from '../vm/unawaited.ts';
import { unraisable } from '../vm/unraisable.ts';
import type { VM } from '../vm/vm.ts';
import type { Lifetimes } from './lifetimes.ts';
import { mark, roots } from './mark.ts';

/**
Objects that have died, in order: runs the `__del__` of each, or closes it if it is a generator; then its weak references are
cleared, and their callbacks called, youngest first; of a generator before it is closed. `queue` is emptied as it goes; what is in it is held. One that its
`__del__` has stored somewhere lives on, and so does what it holds.
*/
export function* bury(vm: VM, lifetimes: Lifetimes, queue: PyObject[]): Steps {
  while (queue.length > 0) {
    const object = queue[0]!;
    if (object instanceof PyReference) detach(lifetimes, object);
    if (object instanceof PyGenerator) {
      const callbacks = unreferenced(lifetimes, object);
      yield vm.defer(callBack(vm, callbacks), [...queue, ...callbacks]);
    }
    if (yield vm.defer(finalize(vm, lifetimes, object), queue)) {
      queue.shift();
      const reached = new Set<PyObject>();
      vm.charge(mark(roots(vm), reached));
      if (reached.has(object)) {
        for (let i = queue.length - 1; i >= 0; i--) if (reached.has(queue[i]!)) queue.splice(i, 1);
        lifetimes.release(object);
        continue;
      }
    } else queue.shift();
    const callbacks = clearReferences(lifetimes, object);
    yield vm.defer(callBack(vm, callbacks), [...queue, ...callbacks]);
  }
  return null;
}

const finalized = new WeakSet<PyObject>();

/** Whether the `__del__` of an object has run, or its end as a generator. */
export function isFinalized(object: PyObject): boolean {
  return finalized.has(object);
}

/** Runs what an object does at its end, once; true: Python code has run. */
export function* finalize(vm: VM, lifetimes: Lifetimes, object: PyObject): Steps {
  const watched = lifetimes.watched.get(object);
  if (watched?.finalizer === true) {
    watched.finalizer = false;
    finalized.add(object);
    const method = yield findSpecial(vm, object, '__del__');
    if (method === MISSING) return false;
    try {
      yield call(vm, method, []);
    } catch (error) {
      yield vm.defer(ignore(vm, error, object.cls.lookup('__del__') ?? object));
    }
    return true;
  }
  if (object instanceof PyGenerator && isUnawaited(object)) {
    yield vm.defer(warnUnawaited(vm, object), [object]);
    return true;
  }
  if (object instanceof PyAsyncStep && object.state === 'waiting') {
    object.state = 'closed';
    yield vm.defer(warnUnawaitedStep(vm, object.name, object.generator), [object]);
    return true;
  }
  if (!(object instanceof PyGenerator) || object.state !== 'suspended') return false;
  const { finalizer } = object;
  object.finalizer = null;
  finalized.add(object);
  try {
    if (finalizer !== null) yield call(vm, finalizer, [object]);
    else {
      lifetimes.closing = object;
      yield vm.defer(close(vm, object), [object]);
    }
  } catch (error) {
    yield vm.defer(ignore(vm, error, object));
  }
  return true;
}

/** Clears the weak references to an object, and stops watching it. Those with a callback are given back, youngest first. */
export function clearReferences(lifetimes: Lifetimes, object: PyObject): PyReference[] {
  const callbacks = unreferenced(lifetimes, object);
  if (lifetimes.watched.has(object)) lifetimes.forget(object);
  return callbacks;
}

/** Clears the weak references to an object: a generator loses them before it is closed. Given back are those with a callback. */
function unreferenced(lifetimes: Lifetimes, object: PyObject): PyReference[] {
  const references = lifetimes.watched.get(object)?.references.splice(0) ?? [];
  for (const reference of references) reference.target = undefined;
  return references.filter((reference) => reference.callback !== null).reverse();
}

/** Calls the callbacks of weak references with them. */
export function* callBack(vm: VM, references: readonly PyReference[]): Steps {
  for (const reference of references) {
    const { callback } = reference;
    reference.callback = null;
    try {
      yield call(vm, callback, [reference]);
    } catch (error) {
      yield vm.defer(ignore(vm, error, callback));
    }
  }
  return null;
}

/** A weak reference has died before its target: nobody will be told. */
function detach(lifetimes: Lifetimes, reference: PyReference): void {
  const { target } = reference;
  const watched = target === undefined ? undefined : lifetimes.watched.get(target);
  reference.target = undefined;
  if (target === undefined || watched === undefined) return;
  watched.references = watched.references.filter((other) => other !== reference);
  lifetimes.release(target);
}

/** An exception where nobody can catch it: told by sys.unraisablehook. Errors: throws on what is no Python exception. */
export function* ignore(vm: VM, error: unknown, where: Value, message: string | null = null): Steps {
  if (!(error instanceof PyRaise)) throw error;
  return yield vm.defer(unraisable(vm, vm.caught(error), message, where));
}
