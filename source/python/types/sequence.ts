import type { Int } from '../number/int-arithmetic.ts';
import { raise, valueError } from '../object/exception.ts';
import { MemoryError } from '../object/exception-types.ts';
import type { Steps } from '../object/native.ts';
import { DEFERRED, type PyObject, type Result, type Value } from '../object/value.ts';
import { joinTexts, type Text, textLength } from '../text/text.ts';
import { type Comparison, compare, compareNumbers, same } from '../vm/compare.ts';
import { plainRepr, repr } from '../vm/repr.ts';
import type { VM } from '../vm/vm.ts';
import { quickSame } from './quick-compare.ts';

/** A list, tuple or deque: what the operations below need of it. `items` is read again after each call of Python. */
export type Sequence = PyObject & { readonly items: readonly Value[] };

/** `value in sequence`. */
export function sequenceContains(vm: VM, self: Sequence, value: Value): Result {
  const { items } = self;
  vm.charge(items.length);
  for (let i = 0; i < items.length; i++) {
    const answer = quickSame(items[i]!, value);
    if (answer === true) return true;
    if (answer === undefined) return vm.defer(containsFrom(vm, self, value, i));
  }
  return false;
}

function* containsFrom(vm: VM, self: Sequence, value: Value, start: number): Steps {
  for (let i = start; i < self.items.length; i++) {
    if ((yield same(vm, self.items[i]!, value)) === true) return true;
  }
  return false;
}

/** How many items equal `value`. */
export function* sequenceCount(vm: VM, self: Sequence, value: Value): Steps {
  vm.charge(self.items.length);
  let count = 0;
  for (let i = 0; i < self.items.length; i++) {
    const answer = quickSame(self.items[i]!, value) ?? (yield same(vm, self.items[i]!, value));
    if (answer === true) count++;
  }
  return count;
}

/** The first place of `value` in start … stop, which count from the end where negative. Errors: ValueError `missing`. */
export function* sequenceIndex(
  vm: VM,
  self: Sequence,
  value: Value,
  start: Int,
  stop: Int,
  missing: (value: Value) => Generator<Result, string, Value>,
): Steps {
  const from = Math.max(0, start < 0 ? Number(start) + self.items.length : Number(start));
  const to = stop < 0 ? Number(stop) + self.items.length : Number(stop);
  vm.charge(Math.max(0, Math.min(to, self.items.length) - from));
  for (let i = from; i < to && i < self.items.length; i++) {
    const answer = quickSame(self.items[i]!, value) ?? (yield same(vm, self.items[i]!, value));
    if (answer === true) return i;
  }
  throw valueError(yield* missing(value));
}

/** One sequence compared with another, item by item, up to the first that differ. */
export function compareSequences(vm: VM, operator: Comparison, self: Sequence, other: Sequence): Result {
  const { items } = self;
  const others = other.items;
  if ((operator === '==' || operator === '!=') && items.length !== others.length) return operator === '!=';
  const shorter = Math.min(items.length, others.length);
  vm.charge(shorter);
  for (let i = 0; i < shorter; i++) {
    const answer = quickSame(items[i]!, others[i]!);
    if (answer === undefined) return vm.defer(compareFrom(vm, operator, self, other, i));
    if (!answer) return compareItems(vm, operator, items[i]!, others[i]!);
  }
  return compareNumbers(operator, items.length, others.length);
}

function* compareFrom(vm: VM, operator: Comparison, self: Sequence, other: Sequence, start: number): Steps {
  let i = start;
  for (; i < self.items.length && i < other.items.length; i++) {
    const left = self.items[i]!;
    const right = other.items[i]!;
    const answer = quickSame(left, right) ?? (yield same(vm, left, right));
    if (answer === true) continue;
    if (i >= self.items.length || i >= other.items.length) break; // the comparison took items away
    return yield compareItems(vm, operator, left, right);
  }
  return compareNumbers(operator, self.items.length, other.items.length);
}

/** The answer that the first two items which are not equal give. */
function compareItems(vm: VM, operator: Comparison, left: Value, right: Value): Result {
  if (operator === '==') return false;
  if (operator === '!=') return true;
  return compare(vm, operator, left, right);
}

/** The items `count` times over; the room is charged first. Errors: MemoryError where no machine could hold them. */
export function repeated(vm: VM, items: readonly Value[], count: Int): Value[] {
  if (count <= 0 || items.length === 0) return [];
  if (count > 2 ** 60 / items.length) throw raise(MemoryError);
  const times = Number(count);
  vm.charge(items.length * times);
  vm.chargeBytes(items.length * times * 8);
  if (items.length === 1) return new Array<Value>(times).fill(items[0]!);
  const result: Value[] = [];
  for (let i = 0; i < times; i++) for (const item of items) result.push(item);
  return result;
}

/** What is printed between the brackets: the items' reprs. The caller guards against a sequence that holds itself. */
export function* reprItems(vm: VM, self: Sequence): Generator<Result, Text, Value> {
  vm.charge(self.items.length);
  const parts: Text[] = [];
  for (let i = 0; i < self.items.length; i++) {
    const item = self.items[i]!;
    let text = plainRepr(item) as Value | undefined;
    if (text === undefined) {
      const asked = repr(vm, item);
      text = asked === DEFERRED ? yield asked : asked;
    }
    vm.chargeBytes(textLength(text as Text) + 2);
    parts.push(text as Text);
  }
  return joinTexts(parts, ', ');
}
