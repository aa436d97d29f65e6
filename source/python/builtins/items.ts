import { isRaised, typeError, valueError } from '../object/exception.ts';
import * as exceptions from '../object/exception-types.ts';
import { END } from '../object/markers.ts';
import { builtin, type PyNative, type Steps } from '../object/native.ts';
import type { PyList } from '../object/object.ts';
import { DEFERRED, type Result, type Value } from '../object/value.ts';
import { suggest } from '../text/suggest.ts';
import { PyCallableIterator } from '../types/callable-iterator.ts';
import { sortList } from '../types/list-sort.ts';
import { quickLess } from '../types/quick-compare.ts';
import { call, isCallable } from '../vm/calls.ts';
import { compare } from '../vm/compare.ts';
import { collect, iterate, next, nextOrRaise } from '../vm/iteration.ts';
import { length, truth } from '../vm/operators.ts';
import { ITEM_WORK, type VM } from '../vm/vm.ts';

/** any() and all(): walks until an item is `decisive`. */
function* quantify(vm: VM, iterable: Value, decisive: boolean): Steps {
  const iterator = yield iterate(vm, iterable);
  for (;;) {
    vm.charge(ITEM_WORK);
    let item = next(vm, iterator);
    if (item === DEFERRED) item = yield item;
    if (item === END) return !decisive;
    let good = truth(vm, item);
    if (good === DEFERRED) good = yield good;
    if (good === decisive) return decisive;
  }
}

/** max() or min(): of several arguments, or of the items of one. Errors: TypeError, ValueError. */
function* extreme(
  vm: VM,
  name: 'max' | 'min',
  args: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
): Steps {
  if (args.length === 0) throw typeError(`${name} expected at least 1 argument, got 0`);
  for (const keyword of keywords.keys()) {
    if (keyword !== 'key' && keyword !== 'default') {
      if (keywords.size > 2)
        throw typeError(`${name}() takes at most 2 keyword arguments (${keywords.size} given)`);
      const meant = suggest(keyword, ['key', 'default']);
      const hint = meant === undefined ? '' : `. Did you mean '${meant}'?`;
      throw typeError(`${name}() got an unexpected keyword argument '${keyword}'${hint}`);
    }
  }
  const otherwise = keywords.get('default');
  if (args.length > 1 && otherwise !== undefined) {
    throw typeError(`Cannot specify a default for ${name}() with multiple positional arguments`);
  }
  const key = keywords.get('key') ?? null;
  const iterator = args.length === 1 ? yield iterate(vm, args[0]!) : null;
  let best: Value | undefined;
  let bestKey: Value = null;
  for (let i = 0; args.length === 1 || i < args.length; i++) {
    vm.charge(ITEM_WORK);
    let item: Result = args.length === 1 ? next(vm, iterator) : args[i]!;
    if (item === DEFERRED) item = yield item;
    if (item === END) break;
    let by: Result = key === null ? item : call(vm, key, [item]);
    if (by === DEFERRED) by = yield by;
    if (best !== undefined) {
      const better =
        (name === 'max' ? quickLess(bestKey, by) : quickLess(by, bestKey)) ??
        (yield truthOfComparison(vm, name, by, bestKey));
      if (better !== true) continue;
    }
    best = item;
    bestKey = by;
  }
  if (best !== undefined) return best;
  if (otherwise !== undefined) return otherwise;
  throw valueError(`${name}() iterable argument is empty`);
}

function truthOfComparison(vm: VM, name: 'max' | 'min', a: Value, b: Value): Result {
  return vm.andThen(compare(vm, name === 'max' ? '>' : '<', a, b), (answer) => truth(vm, answer));
}

type Keywords = ReadonlyMap<string, Value>;

function* sorted(vm: VM, args: readonly Value[], keywords: Keywords): Steps {
  if (args.length !== 1) throw typeError(`sorted expected 1 argument, got ${args.length}`);
  const list = (yield collect(vm, args[0]!)) as PyList;
  for (const keyword of keywords.keys()) {
    if (keyword !== 'key' && keyword !== 'reverse') {
      const meant = suggest(keyword, ['key', 'reverse']);
      const hint = meant === undefined ? '' : `. Did you mean '${meant}'?`;
      throw typeError(`sort() got an unexpected keyword argument '${keyword}'${hint}`);
    }
  }
  const reverse = (yield truth(vm, keywords.get('reverse') ?? false)) === true;
  yield* sortList(vm, list, keywords.get('key') ?? null, reverse);
  return list;
}

function nextItem(vm: VM, iterator: Value, otherwise: Value | undefined): Result {
  return otherwise === undefined ? nextOrRaise(vm, iterator) : vm.defer(nextOr(vm, iterator, otherwise));
}

function* nextOr(vm: VM, iterator: Value, otherwise: Value): Steps {
  try {
    return yield nextOrRaise(vm, iterator);
  } catch (error) {
    if (isRaised(error, exceptions.StopIteration)) return otherwise;
    throw error;
  }
}

/** Builtin functions about items, one after the other. */
export const itemBuiltins: readonly PyNative[] = [
  builtin(
    'len',
    '(obj, /)',
    (vm, object: Value) => length(vm, object),
    'Return the number of items in a container.',
  ),
  builtin(
    'iter',
    '(object, sentinel=absent, /)',
    (vm, object: Value, sentinel: Value | undefined) => {
      if (sentinel === undefined) return iterate(vm, object);
      if (!isCallable(object)) throw typeError('iter(v, w): v must be callable');
      return new PyCallableIterator(object, sentinel);
    },
    `iter(iterable) -> iterator
iter(callable, sentinel) -> iterator

Get an iterator from an object.
In the first form, the argument must supply its own iterator, or be a sequence.
In the second form, the callable is called until it returns the sentinel.`,
  ),
  builtin(
    'next',
    '(iterator, default=absent, /)',
    nextItem,
    `next(iterator[, default])

Return the next item from the iterator.

If default is given and the iterator is exhausted,
it is returned instead of raising StopIteration.`,
  ),
  builtin(
    'all',
    '(iterable, /)',
    (vm, iterable: Value) => vm.defer(quantify(vm, iterable, false)),
    `Return True if bool(x) is True for all values x in the iterable.

If the iterable is empty, return True.`,
  ),
  builtin(
    'any',
    '(iterable, /)',
    (vm, iterable: Value) => vm.defer(quantify(vm, iterable, true)),
    `Return True if bool(x) is True for any x in the iterable.

If the iterable is empty, return False.`,
  ),
  builtin(
    'max',
    '(*args, **kwargs)',
    (vm, args: readonly Value[], keywords: Keywords) => vm.defer(extreme(vm, 'max', args, keywords)),
    `max(iterable, *[, default=obj, key=func]) -> value
max(arg1, arg2, *args, *[, key=func]) -> value

With a single iterable argument, return its biggest item. The
default keyword-only argument specifies an object to return if
the provided iterable is empty.
With two or more positional arguments, return the largest argument.`,
  ),
  builtin(
    'min',
    '(*args, **kwargs)',
    (vm, args: readonly Value[], keywords: Keywords) => vm.defer(extreme(vm, 'min', args, keywords)),
    `min(iterable, *[, default=obj, key=func]) -> value
min(arg1, arg2, *args, *[, key=func]) -> value

With a single iterable argument, return its smallest item. The
default keyword-only argument specifies an object to return if
the provided iterable is empty.
With two or more positional arguments, return the smallest argument.`,
  ),
  builtin(
    'sorted',
    '(*args, **kwargs)',
    sorted,
    `Return a new list containing all items from the iterable in ascending order.

A custom key function can be supplied to customize the sort order, and the
reverse flag can be set to request the result in descending order.`,
  ),
];
