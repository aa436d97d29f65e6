import { HASH_OF_NONE, hashInt, hashTuple } from '../hash/hash.ts';
import { addInts, type Int } from '../number/int-arithmetic.ts';
import { decimalText } from '../number/int-text.ts';
import { NotImplemented, rangeType } from '../object/core-types.ts';
import { indexError, overflowError, valueError } from '../object/exception.ts';
import { END } from '../object/markers.ts';
import { defineType, method, type Steps } from '../object/native.ts';
import { intOf, PyRange } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import { DEFERRED, type Result, type Value } from '../object/value.ts';
import { hostText, type Text } from '../text/text.ts';
import { same } from '../vm/compare.ts';
import { iterate, next } from '../vm/iteration.ts';
import { rangeIterator } from '../vm/iterators.ts';
import { index } from '../vm/operators.ts';
import { repr } from '../vm/repr.ts';
import { ITEM_WORK, type VM } from '../vm/vm.ts';
import { withSubscript } from './indexes.ts';
import {
  type RangeNumbers,
  rangeIndex,
  rangeItem,
  rangeNumbers,
  rangeReversed,
  rangeSlice,
  rangesEqual,
} from './range-arithmetic.ts';

function numbersOf(range: PyRange): RangeNumbers {
  return rangeNumbers(range.start, range.stop, range.step);
}

function rangeOf({ start, stop, step }: RangeNumbers): PyRange {
  return new PyRange(start, stop, step);
}

/** range(stop) or range(start, stop[, step]). Errors: TypeError; ValueError for a step of 0. */
function makeRange(
  vm: VM,
  _: PyType,
  first: Value,
  second: Value | undefined,
  third: Value | undefined,
): Result {
  const start = second === undefined ? 0 : intOf(first);
  const stop = intOf(second === undefined ? first : second);
  const step = third === undefined ? 1 : intOf(third);
  if (start === undefined || stop === undefined || step === undefined) {
    return vm.defer(askRange(vm, first, second, third));
  }
  return checkedRange(start, stop, step);
}

function* askRange(vm: VM, first: Value, second: Value | undefined, third: Value | undefined): Steps {
  if (second === undefined) return new PyRange(0, (yield index(vm, first)) as Int, 1);
  const start = (yield index(vm, first)) as Int;
  const stop = (yield index(vm, second)) as Int;
  return checkedRange(start, stop, third === undefined ? 1 : ((yield index(vm, third)) as Int));
}

function checkedRange(start: Int, stop: Int, step: Int): PyRange {
  if (step === 0) throw valueError('range() arg 3 must not be zero');
  return new PyRange(start, stop, step);
}

function getItem(vm: VM, self: PyRange, key: Value): Result {
  return withSubscript(vm, key, 'range indices', (what) => {
    const numbers = numbersOf(self);
    if (typeof what === 'object') {
      if (what.step === 0) throw valueError('slice step cannot be zero');
      return rangeOf(rangeSlice(numbers, what.start, what.stop, what.step ?? 1));
    }
    const at = what < 0 ? addInts(what, numbers.length) : what;
    if (at < 0 || at >= numbers.length) throw indexError('range object index out of range');
    return rangeItem(numbers, at);
  });
}

/** An int by arithmetic; anything else is compared with one number after the other. */
function exactInt(value: Value): Int | undefined {
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean'
    ? intOf(value)
    : undefined;
}

/** How many numbers equal a value that is no int; `stop`: at the first. The place of the first is returned, −1: none. */
function* search(vm: VM, self: PyRange, value: Value, found: (at: number) => boolean): Steps {
  const iterator = (yield iterate(vm, self)) as Value;
  for (let at = 0; ; at++) {
    vm.charge(ITEM_WORK);
    const number = next(vm, iterator) as Value;
    if (number === END) return false;
    let answer = same(vm, number, value);
    if (answer === DEFERRED) answer = yield answer;
    if (answer === true && found(at)) return true;
  }
}

function contains(vm: VM, self: PyRange, value: Value): Result {
  const int = exactInt(value);
  return int === undefined
    ? vm.defer(search(vm, self, value, () => true))
    : rangeIndex(numbersOf(self), int) !== -1;
}

function* count(vm: VM, self: PyRange, value: Value): Steps {
  const int = exactInt(value);
  if (int !== undefined) return rangeIndex(numbersOf(self), int) === -1 ? 0 : 1;
  let times = 0;
  yield* search(vm, self, value, () => {
    times++;
    return false;
  });
  return times;
}

function* indexOf(vm: VM, self: PyRange, value: Value): Steps {
  const int = exactInt(value);
  let place: Int = -1;
  if (int !== undefined) place = rangeIndex(numbersOf(self), int);
  else {
    yield* search(vm, self, value, (at) => {
      place = at;
      return true;
    });
  }
  if (place !== -1) return place;
  if (int === undefined) throw valueError('sequence.index(x): x not in sequence');
  throw valueError(`${hostText((yield repr(vm, value)) as Text)} is not in range`);
}

function hashOf(range: PyRange): Value {
  const { length, start, step } = numbersOf(range);
  const none = HASH_OF_NONE;
  const hashes = [hashInt(length), length === 0 ? none : hashInt(start), length > 1 ? hashInt(step) : none];
  return hashTuple(hashes);
}

function reprOf({ start, stop, step }: PyRange): string {
  const numbers = step === 1 ? [start, stop] : [start, stop, step];
  return `range(${numbers.map((number) => decimalText(number) ?? number.toString()).join(', ')})`;
}

defineType(rangeType, {
  doc: `range(stop) -> range object
range(start, stop[, step]) -> range object

Return an object that produces a sequence of integers from start (inclusive)
to stop (exclusive) by step.  range(i, j) produces i, i+1, i+2, ..., j-1.
start defaults to 0, and stop is omitted!  range(4) produces 0, 1, 2, 3.
These are exactly the valid indices for a list of 4 elements.
When step is given, it specifies the increment (or decrement).`,
  staticMethods: { __new__: method('(cls, start, stop=absent, step=absent, /)', makeRange) },
  methods: {
    __repr__: method('(self, /)', (_, self: PyRange) => reprOf(self)),
    __hash__: method('(self, /)', (_, self: PyRange) => hashOf(self)),
    __bool__: method('(self, /)', (_, self: PyRange) => numbersOf(self).length !== 0),
    __len__: method('(self, /)', (_, self: PyRange) => {
      const { length } = numbersOf(self);
      if (length >= 2n ** 63n) throw overflowError('Python int too large to convert to C ssize_t');
      return length;
    }),
    __iter__: method('(self, /)', (_, self: PyRange) => rangeIterator(self)),
    __reversed__: method('(self, /)', (_, self: PyRange) =>
      rangeIterator(rangeOf(rangeReversed(numbersOf(self)))),
    ),
    __contains__: method('(self, key, /)', contains),
    __getitem__: method('(self, key, /)', getItem),
    __eq__: method('(self, value, /)', (_, self: PyRange, other: Value) =>
      other instanceof PyRange ? rangesEqual(numbersOf(self), numbersOf(other)) : NotImplemented,
    ),
    __ne__: method('(self, value, /)', (_, self: PyRange, other: Value) =>
      other instanceof PyRange ? !rangesEqual(numbersOf(self), numbersOf(other)) : NotImplemented,
    ),
    count: method('(self, value, /)', count),
    index: method('(self, value, /)', indexOf),
  },
  members: {
    start: { get: (_, self) => (self as PyRange).start },
    stop: { get: (_, self) => (self as PyRange).stop },
    step: { get: (_, self) => (self as PyRange).step },
  },
});
