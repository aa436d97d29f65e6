import { addInts, type Int, multiplyInts, toInt } from '../number/int-arithmetic.ts';
import { attributeError, typeError } from '../object/exception.ts';
import { defineType, method, type NativeSpec } from '../object/native.ts';
import { EMPTY_TUPLE, intOf, PyList, PyRange, PyTuple } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import type { PyObject, Value } from '../object/value.ts';
import { textLength } from '../text/text.ts';
import * as iterators from '../vm/iterators.ts';
import { index } from '../vm/operators.ts';
import type { VM } from '../vm/vm.ts';
import {
  bytearrayIteratorType,
  bytesIteratorType,
  type PyByteArrayIterator,
  type PyBytesIterator,
} from './bytes-iterator.ts';
import { asSize } from './indexes.ts';
import * as reverse from './reverse-iterators.ts';
import { type PySetIterator, setIteratorType } from './set-iterator.ts';

/* `__reduce__` and `__setstate__` of the iterators that never call Python: where they stand, and how to stand there again. */

/** What `__reduce__` answers with a builtin's name in it: the builtin is what the program has under the name by now. */
export function reducedTo(vm: VM, name: string, args: readonly Value[], ...state: Value[]): PyTuple {
  const made = vm.builtins.getString(name);
  if (made === undefined) throw attributeError(name, name, null);
  return new PyTuple([made, new PyTuple(args), ...state]);
}

/** `__setstate__` that is given a place. Errors: TypeError, OverflowError. */
export function placeSetter<T extends PyObject>(set: (self: T, place: number) => void): NativeSpec {
  return method('(self, object, /)', (_, self: T, state: Value) => {
    const place = intOf(state);
    if (place === undefined) throw typeError('an integer is required');
    set(self, Number(asSize(place)));
    return null;
  });
}

function clamp(place: number, least: number, most: number): number {
  return Math.max(least, Math.min(place, most));
}

/** An iterator that goes by an index over what it holds. */
type Indexed = PyObject & { index: number };

function indexed<T extends Indexed>(
  type: PyType,
  held: (self: T) => Value | undefined,
  length: (self: T) => number,
  ended: () => Value,
): void {
  defineType(type, {
    methods: {
      __reduce__: method('(self, /)', (vm, self: T) => {
        const value = held(self);
        return value === undefined
          ? reducedTo(vm, 'iter', [ended()])
          : reducedTo(vm, 'iter', [value], self.index);
      }),
      __setstate__: placeSetter((self: T, place) => {
        if (held(self) !== undefined) self.index = clamp(place, 0, length(self));
      }),
    },
  });
}

const noTuple = (): Value => EMPTY_TUPLE;

indexed(
  iterators.listIteratorType,
  (self: iterators.PyListIterator) => self.list,
  (self) => self.list!.items.length,
  () => new PyList([]),
);
indexed(
  iterators.tupleIteratorType,
  (self: iterators.PyTupleIterator) => self.tuple,
  (self) => self.tuple!.items.length,
  noTuple,
);
for (const type of [iterators.strIteratorType, iterators.strAsciiIteratorType]) {
  indexed(
    type,
    (self: iterators.PyStrIterator) => self.text,
    (self) => textLength(self.text!),
    () => '',
  );
}
indexed(
  bytesIteratorType,
  (self: PyBytesIterator) => self.bytes,
  (self) => self.bytes!.value.length,
  noTuple,
);
indexed(
  bytearrayIteratorType,
  (self: PyByteArrayIterator) => self.bytes,
  (self) => self.bytes!.bytes.length,
  noTuple,
);
indexed(
  iterators.sequenceIteratorType,
  (self: iterators.PySequenceIterator) => self.sequence,
  () => Number.POSITIVE_INFINITY,
  noTuple,
);

defineType(reverse.listReverseIteratorType, {
  methods: {
    __reduce__: method('(self, /)', (vm, self: reverse.PyListReverseIterator) =>
      self.list === undefined
        ? reducedTo(vm, 'reversed', [new PyList([])])
        : reducedTo(vm, 'reversed', [self.list], self.index),
    ),
    __setstate__: placeSetter((self: reverse.PyListReverseIterator, place) => {
      if (self.list !== undefined) self.index = clamp(place, -1, self.list.items.length - 1);
    }),
  },
});

/** Over the rest of a range. */
function rest(next: Int, step: Int, left: Int): PyRange {
  return new PyRange(next, addInts(next, multiplyInts(step, left)), step);
}

defineType(iterators.rangeIteratorType, {
  methods: {
    __reduce__: method('(self, /)', (vm, { next, step, left }: iterators.PyRangeIterator) =>
      reducedTo(vm, 'iter', [rest(next, step, left)], null),
    ),
    __setstate__: placeSetter((self: iterators.PyRangeIterator, place) => {
      const passed = clamp(place, 0, self.left);
      self.next += passed * self.step;
      self.left -= passed;
    }),
  },
});
defineType(iterators.longRangeIteratorType, {
  methods: {
    __reduce__: method('(self, /)', (vm, { next, step, left }: iterators.PyLongRangeIterator) =>
      reducedTo(vm, 'iter', [rest(toInt(next), toInt(step), toInt(left))], null),
    ),
    __setstate__: method(
      '(self, state, /)',
      function* (vm, self: iterators.PyLongRangeIterator, state: Value) {
        const place = BigInt((yield index(vm, state)) as Int);
        const passed = place < 0n ? 0n : place > self.left ? self.left : place;
        self.next += passed * self.step;
        self.left -= passed;
        return null;
      },
    ),
  },
});

/** An iterator whose place cannot be told: it is made again over a list of what is to come. */
function listed<T extends PyObject>(type: PyType, left: (self: T) => Value[]): void {
  defineType(type, {
    methods: {
      __reduce__: method('(self, /)', (vm, self: T) => {
        const items = left(self);
        vm.charge(items.length);
        vm.chargeBytes(items.length * 8);
        return reducedTo(vm, 'iter', [new PyList(items)]);
      }),
    },
  });
}

listed(setIteratorType, (self: PySetIterator) => self.remaining());
for (const type of [
  iterators.dictKeyIteratorType,
  iterators.dictValueIteratorType,
  iterators.dictItemIteratorType,
]) {
  listed(type, (self: iterators.PyDictIterator) => self.remaining());
}
for (const type of [
  reverse.dictReverseKeyIteratorType,
  reverse.dictReverseValueIteratorType,
  reverse.dictReverseItemIteratorType,
]) {
  listed(type, (self: reverse.PyDictReverseIterator) => self.remaining());
}
