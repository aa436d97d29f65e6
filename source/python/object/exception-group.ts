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

/** Splits a group by what is chosen, keeping its shape: a tuple of the chosen part and the rest, None where empty. */
export function* split(vm: VM, exception: PyException, chooses: Chooses): Steps {
  if ((yield chooses(vm, exception)) === true) return new PyTuple([exception, null]);
  if (!exception.cls.isSubtypeOf(BaseExceptionGroup)) return new PyTuple([null, exception]);
  const chosen: Value[] = [];
  const others: Value[] = [];
  for (const inner of exceptionsOf(exception)) {
    const pair = (yield vm.defer(split(vm, inner as PyException, chooses))) as PyTuple;
    if (pair.items[0] !== null) chosen.push(pair.items[0]!);
    if (pair.items[1] !== null) others.push(pair.items[1]!);
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
  derived.suppressContext = group.suppressContext;
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

/** What leaves an `except*` whose handlers raised something: the unhandled rest and the new ones together; None: nothing. */
export function prepareReraiseStar(original: PyException, results: PyList): Value {
  const raised = results.items.filter((item): item is PyException => item instanceof PyException);
  if (raised.length === 0) return null;
  if (!original.cls.isSubtypeOf(BaseExceptionGroup)) return raised[0]!;
  const fresh = raised.filter((e) => !sharesLeaf(original, e));
  const rest = raised.filter((e) => sharesLeaf(original, e));
  const again = rest.length === 0 ? undefined : projection(original, rest);
  if (fresh.length === 0) return again ?? null;
  const all = again === undefined ? fresh : [...fresh, again];
  return all.length === 1 ? all[0]! : groupOf('', all);
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

/** Whether a result is a part of the original, raised again, and no new exception. */
function sharesLeaf(original: PyException, result: PyException): boolean {
  if (result.traceback !== original.traceback || !result.cls.isSubtypeOf(BaseExceptionGroup)) return false;
  const own = leaves(original);
  return [...leaves(result)].some((leaf) => own.has(leaf));
}

/** The part of the original group whose leaves are in the given parts. */
function projection(original: PyException, parts: readonly PyException[]): PyException | undefined {
  const kept = new Set(parts.flatMap((part) => [...leaves(part)]));
  const visit = (group: PyException): PyException | undefined => {
    const inner: Value[] = [];
    for (const e of exceptionsOf(group) as readonly PyException[]) {
      const part = e.cls.isSubtypeOf(BaseExceptionGroup) ? visit(e) : kept.has(e) ? e : undefined;
      if (part !== undefined) inner.push(part);
    }
    if (inner.length === 0) return undefined;
    if (inner.length === exceptionsOf(group).length && inner.every((e, i) => e === exceptionsOf(group)[i]))
      return group;
    const made = groupOf(group.fields?.get('message') ?? '', inner);
    made.traceback = group.traceback;
    made.cause = group.cause;
    made.context = group.context;
    return made;
  };
  return visit(original);
}

function groupOf(message: Value, exceptions: readonly Value[]): PyException {
  const group = makeException(groupType(exceptions), message, new PyList([...exceptions]));
  group.fields = new Map<string, Value>([
    ['message', message],
    ['exceptions', new PyTuple(exceptions)],
  ]);
  return group;
}
