import { rangeType, typeOf } from '../object/core-types.ts';
import { END } from '../object/markers.ts';
import type { Steps } from '../object/native.ts';
import type { PyList, PyRange } from '../object/object.ts';
import { DEFERRED, type Result, type Value } from '../object/value.ts';
import { iterate, next } from '../vm/iteration.ts';
import { askLengthHint, guessIsSeen } from '../vm/length-hint.ts';
import { ITEM_WORK, type VM } from '../vm/vm.ts';
import { quickItems } from './items.ts';
import { rangeItem, rangeNumbers } from './range-arithmetic.ts';

/** Appends all items of an iterable to a list; None. What came before an error in the iteration stays. */
export function extendList(vm: VM, list: PyList, iterable: Value): Result {
  const known = quickItems(iterable) ?? itemsOfRange(vm, iterable);
  if (known === undefined) return vm.defer(extendSteps(vm, list, iterable));
  appendAll(vm, list, known);
  return null;
}

/** Appends items that are at hand. */
export function appendAll(vm: VM, list: PyList, items: readonly Value[]): void {
  const { length } = items;
  vm.charge(length);
  vm.chargeBytes(length * 8);
  if (list.items.length === 0) list.items = items.slice();
  else for (let i = 0; i < length; i++) list.items.push(items[i]!); // `items` may be the list's own
}

function* extendSteps(vm: VM, list: PyList, iterable: Value): Steps {
  const iterator = yield iterate(vm, iterable);
  if (guessIsSeen(iterable)) yield* askLengthHint(vm, iterable, 0);
  for (;;) {
    vm.charge(ITEM_WORK);
    let item = next(vm, iterator);
    if (item === DEFERRED) item = yield item;
    if (item === END) return null;
    vm.chargeBytes(8);
    list.items.push(item);
  }
}

/** The numbers of a range, made after their room has been charged; undefined: it is no range. */
export function itemsOfRange(vm: VM, value: Value): readonly Value[] | undefined {
  if (typeOf(value) !== rangeType) return undefined;
  const { start, stop, step } = value as PyRange;
  const numbers = rangeNumbers(start, stop, step);
  const count = Number(numbers.length);
  vm.charge(count);
  vm.chargeBytes(count * 8);
  return Array.from({ length: count }, (_, i) => rangeItem(numbers, i));
}
