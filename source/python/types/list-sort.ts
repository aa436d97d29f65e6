import { call } from '../calls.ts';
import { less } from '../compare.ts';
import { floatType } from '../core-types.ts';
import { valueError } from '../exception.ts';
import type { Steps } from '../native.ts';
import { PyFloat, type PyList } from '../object.ts';
import { sortAsking } from '../sort.ts';
import { DEFERRED, type Value } from '../value.ts';
import type { VM } from '../vm.ts';
import { quickLess } from './quick-compare.ts';

/** An item with what it is sorted by. */
type Keyed = { readonly key: Value; readonly item: Value };

/**
Sorts a list in place. While it runs the list is empty, so that a key function or `__lt__` which looks at it sees what
CPython shows, and one which changes it is found out. Errors: ValueError for that, and what key and comparisons raise.
*/
export function* sortList(vm: VM, list: PyList, key: Value, reverse: boolean): Steps {
  const { items } = list;
  let changed = false;
  const meanwhile: Value[] = [];
  meanwhile.push = (...added) => {
    changed = true; // even if it is taken out again
    return Array.prototype.push.apply(meanwhile, added);
  };
  list.items = meanwhile;
  const { length } = items;
  vm.charge(length * Math.ceil(Math.log2(length + 1)));
  try {
    if (key === null) {
      if (reverse) items.reverse();
      if (!sortPlain(items, (item) => item)) yield* sortSteps(vm, items, (item) => item);
      if (reverse) items.reverse();
    } else {
      vm.chargeBytes(length * 32);
      const keyed: Keyed[] = [];
      for (const item of items) {
        let by = call(vm, key, [item]);
        if (by === DEFERRED) by = yield by;
        keyed.push({ key: by, item });
      }
      try {
        if (reverse) keyed.reverse();
        if (!sortPlain(keyed, keyOf)) yield* sortSteps(vm, keyed, keyOf);
        if (reverse) keyed.reverse();
      } finally {
        for (let i = 0; i < length; i++) items[i] = keyed[i]!.item;
      }
    }
  } finally {
    changed ||= list.items !== meanwhile || meanwhile.length > 0;
    list.items = items;
  }
  if (changed) throw valueError('list modified during sort');
  return null;
}

function keyOf(keyed: Keyed): Value {
  return keyed.key;
}

/** Sorts by keys that are all ints, all floats or all plain strs, where nobody can see the comparisons; false: others. */
function sortPlain<T>(items: T[], key: (item: T) => Value): boolean {
  if (items.every((item) => typeof key(item) === 'number')) {
    items.sort((a, b) => (key(a) as number) - (key(b) as number));
    return true;
  }
  if (items.every((item) => typeof key(item) === 'string')) {
    items.sort((a, b) => compareStrings(key(a) as string, key(b) as string));
    return true;
  }
  if (items.every((item) => isOrderedFloat(key(item)))) {
    items.sort((a, b) => compareFloats((key(a) as PyFloat).value, (key(b) as PyFloat).value));
    return true;
  }
  return false;
}

function isOrderedFloat(value: Value): boolean {
  return value instanceof PyFloat && value.cls === floatType && !Number.isNaN(value.value);
}

function compareFloats(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0; // not a difference: inf − inf is no number
}

function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function* sortSteps<T>(
  vm: VM,
  items: T[],
  key: (item: T) => Value,
): Generator<ReturnType<typeof less>, void, Value> {
  const sort = sortAsking(items, (a, b) => quickLess(key(a), key(b)));
  try {
    for (let step = sort.next(); !step.done; ) {
      let answer = less(vm, key(step.value.left), key(step.value.right));
      if (answer === DEFERRED) answer = yield answer;
      step = sort.next(answer === true);
    }
  } finally {
    sort.return(); // after an error: puts the items that it holds back into the array
  }
}
