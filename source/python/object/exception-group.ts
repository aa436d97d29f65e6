import { callMethod } from '../vm/calls.ts';
import { exceptionMatches } from '../vm/exception-match.ts';
import type { VM } from '../vm/vm.ts';
import { makeException, PyException, typeError } from './exception.ts';
import { BaseExceptionGroup, Exception, ExceptionGroup } from './exception-types.ts';
import type { Steps } from './native.ts';
import { PyList, PyTuple } from './object.ts';
import { getOwn, setOwn } from './shape.ts';
import type { PyType } from './type-object.ts';
import type { Result, Value } from './value.ts';

/** The exceptions of a group. */
export function exceptionsOf(group: PyException): readonly Value[] {
  return (group.fields?.get('exceptions') as PyTuple | undefined)?.items ?? [];
}

/** Whether an exception belongs to a group's subgroup: by its classes, or by a function of the program. */
export type Chooses = (vm: VM, exception: PyException) => Result;

/** `except*`: the part of an exception that matches, and the rest; None where there is none. Gives a tuple of the two. */
export function splitGroup(vm: VM, exception: PyException, classes: Value): Result {
  if (exceptionMatches(exception, classes)) {
    if (exception.cls.isSubtypeOf(BaseExceptionGroup)) return new PyTuple([exception, null]);
    // A bare exception is wrapped, so that the handler gets a group.
    const group = makeException(ExceptionGroup, '', new PyTuple([exception]));
    group.fields = new Map<string, Value>([
      ['message', ''],
      ['exceptions', new PyTuple([exception])],
    ]);
    group.cls = exception.cls.isSubtypeOf(Exception) ? ExceptionGroup : BaseExceptionGroup;
    group.traceback = null;
    return new PyTuple([group, null]);
  }
  if (!exception.cls.isSubtypeOf(BaseExceptionGroup)) return new PyTuple([null, exception]);
  return vm.defer(split(vm, exception, (_, leaf) => exceptionMatches(leaf, classes)));
}

/**
Splits a group by what is chosen, keeping its shape: a tuple of the chosen part and the rest, None where empty. `chosenOnly`: the
rest is not wanted, and is None.
*/
export function* split(vm: VM, exception: PyException, chooses: Chooses, chosenOnly = false): Steps {
  if ((yield chooses(vm, exception)) === true) return new PyTuple([exception, null]);
  if (!exception.cls.isSubtypeOf(BaseExceptionGroup)) return new PyTuple([null, exception]);
  const chosen: Value[] = [];
  const others: Value[] = [];
  for (const inner of exceptionsOf(exception)) {
    const pair = (yield vm.defer(split(vm, inner as PyException, chooses, chosenOnly))) as PyTuple;
    if (pair.items[0] !== null) chosen.push(pair.items[0]!);
    if (pair.items[1] !== null && !chosenOnly) others.push(pair.items[1]!);
  }
  const first = chosen.length === 0 ? null : yield vm.defer(derive(vm, exception, chosen));
  const second = others.length === 0 ? null : yield vm.defer(derive(vm, exception, others));
  return new PyTuple([first, second]);
}

/** A group of the same kind with other exceptions: what `derive` gives, with the traceback, cause, context and notes kept. */
function* derive(vm: VM, group: PyException, exceptions: readonly Value[]): Steps {
  const derived = yield callMethod(vm, group, 'derive', [new PyList([...exceptions])]);
  if (!(derived instanceof PyException) || !derived.cls.isSubtypeOf(BaseExceptionGroup))
    throw typeError('derive must return an instance of BaseExceptionGroup');
  derived.traceback = group.traceback;
  derived.cause = group.cause;
  derived.context = group.context;
  derived.suppressContext = true; // as setting a cause does
  const notes = getOwn(group, '__notes__');
  if (notes instanceof PyList) setOwn(derived, '__notes__', new PyList([...notes.items]));
  return derived;
}

/** The built-in type of a group of these exceptions: ExceptionGroup where all are Exceptions. */
export function groupType(exceptions: readonly Value[]): PyType {
  return exceptions.every((e) => e instanceof PyException && e.cls.isSubtypeOf(Exception))
    ? ExceptionGroup
    : BaseExceptionGroup;
}

/**
What leaves an `except*` whose handlers raised something: the unhandled rest and the new ones together; None: nothing.

Source: Objects/exceptions.c, _PyExc_PrepReraiseStar
*/
export function prepareReraiseStar(vm: VM, original: PyException, results: PyList): Result {
  const raised = results.items.filter((item): item is PyException => item instanceof PyException);
  if (raised.length === 0) return null;
  if (!original.cls.isSubtypeOf(BaseExceptionGroup)) return raised[0]!;
  const fresh = raised.filter((e) => !isPartOf(e, original));
  const rest = raised.filter((e) => isPartOf(e, original));
  if (rest.length === 0) return together(fresh, null);
  const kept = new Set(rest.flatMap((part) => [...leaves(part)]));
  const isKept: Chooses = (_, leaf) => kept.has(leaf);
  return vm.andThen(vm.defer(split(vm, original, isKept, true)), (pair) =>
    together(fresh, (pair as PyTuple).items[0]!),
  );
}

/** New exceptions and what is left of the old group, as one. */
function together(fresh: readonly PyException[], left: Value): Value {
  const all = left === null ? fresh : [...fresh, left];
  return all.length <= 1 ? (all[0] ?? null) : groupOf('', all);
}

function leaves(exception: PyException): Set<Value> {
  const found = new Set<Value>();
  const visit = (e: Value): void => {
    if (e instanceof PyException && e.cls.isSubtypeOf(BaseExceptionGroup))
      for (const inner of exceptionsOf(e)) visit(inner);
    else found.add(e);
  };
  visit(exception);
  return found;
}

/** Whether a result is a part of the original, raised again, and no new exception: then it has all that the original has. */
function isPartOf(result: PyException, original: PyException): boolean {
  return (
    result.traceback === original.traceback &&
    result.cause === original.cause &&
    result.context === original.context
  );
}

function groupOf(message: Value, exceptions: readonly Value[]): PyException {
  const group = makeException(groupType(exceptions), message, new PyList([...exceptions]));
  group.fields = new Map<string, Value>([
    ['message', message],
    ['exceptions', new PyTuple(exceptions)],
  ]);
  return group;
}
