import { valueError } from '../object/exception.ts';
import type { Steps } from '../object/native.ts';
import type { PyList } from '../object/object.ts';
import { DEFERRED, type Result, type Value } from '../object/value.ts';
import { call } from '../vm/calls.ts';
import { less } from '../vm/compare.ts';
import { sortAsking } from '../vm/sort.ts';
import type { VM } from '../vm/vm.ts';
import { plainOrder } from './plain-sort.ts';
import { quickLess } from './quick-compare.ts';

/** An item with what it is sorted by. */
type Keyed = { readonly key: Value; readonly item: Value };

type Asking = Generator<Result, void, Value>;

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
    let keys = items;
    if (key !== null) {
      vm.chargeBytes(length * 32);
      keys = [];
      for (const item of items) {
        let by = call(vm, key, [item]);
        if (by === DEFERRED) by = yield by;
        keys.push(by);
      }
    }
    if (reverse) {
      items.reverse();
      if (keys !== items) keys.reverse();
    }
    try {
      const order = plainOrder(keys);
      if (order !== undefined) arrange(items, order);
      else if (keys === items) yield* sortSteps(vm, items, (item) => item);
      else yield* sortKeyed(vm, items, keys);
    } finally {
      if (reverse) items.reverse();
    }
  } finally {
    changed ||= list.items !== meanwhile || meanwhile.length > 0;
    list.items = items;
  }
  if (changed) throw valueError('list modified during sort');
  return null;
}

/** Puts items in the order of their indexes. */
function arrange(items: Value[], order: Int32Array): void {
  const before = items.slice();
  for (let i = 0; i < order.length; i++) items[i] = before[order[i]!]!;
}

/** Sorts items by keys that may have to be asked; after an error they are partly sorted. */
function* sortKeyed(vm: VM, items: Value[], keys: readonly Value[]): Asking {
  const keyed = items.map((item, i): Keyed => ({ item, key: keys[i]! }));
  try {
    yield* sortSteps(vm, keyed, ({ key }) => key);
  } finally {
    for (let i = 0; i < items.length; i++) items[i] = keyed[i]!.item;
  }
}

function* sortSteps<T>(vm: VM, items: T[], key: (item: T) => Value): Asking {
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
