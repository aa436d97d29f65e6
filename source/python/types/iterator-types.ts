import { toInt } from '../number/int-arithmetic.ts';
import { NotImplemented, typeOf } from '../object/core-types.ts';
import { defineType, method, type Steps } from '../object/native.ts';
import type { Value } from '../object/value.ts';
import { textLength } from '../text/text.ts';
import { nextOfSequence } from '../vm/iteration.ts';
import {
  dictItemIteratorType,
  dictKeyIteratorType,
  dictValueIteratorType,
  listIteratorType,
  longRangeIteratorType,
  type PyDictIterator,
  type PyListIterator,
  type PyLongRangeIterator,
  type PyRangeIterator,
  type PySequenceIterator,
  type PyStrIterator,
  type PyTupleIterator,
  rangeIteratorType,
  sequenceIteratorType,
  strAsciiIteratorType,
  strIteratorType,
  tupleIteratorType,
} from '../vm/iterators.ts';
import { length } from '../vm/operators.ts';
import type { VM } from '../vm/vm.ts';
import { defineIterator, ITER_IS_SELF } from './iterator-methods.ts';

defineIterator(listIteratorType, (self: PyListIterator) =>
  self.list === undefined ? 0 : Math.max(0, self.list.items.length - self.index),
);
defineIterator(tupleIteratorType, (self: PyTupleIterator) =>
  self.tuple === undefined ? 0 : self.tuple.items.length - self.index,
);
defineIterator(rangeIteratorType, (self: PyRangeIterator) => self.left);
defineIterator(longRangeIteratorType, (self: PyLongRangeIterator) => toInt(self.left));
for (const type of [strIteratorType, strAsciiIteratorType]) {
  defineIterator(type, (self: PyStrIterator) =>
    self.text === undefined ? 0 : textLength(self.text) - self.index,
  );
}
for (const type of [dictKeyIteratorType, dictValueIteratorType, dictItemIteratorType]) {
  defineIterator(type, (self: PyDictIterator) => (self.dict === undefined ? 0 : self.left));
}

function* restOfSequence(vm: VM, self: PySequenceIterator): Steps {
  const { sequence } = self;
  if (sequence === undefined) return 0;
  if (typeOf(sequence).lookup('__len__') === undefined) return NotImplemented;
  return Math.max(0, Number((yield length(vm, sequence)) as Value) - self.index);
}

defineType(sequenceIteratorType, {
  methods: {
    __iter__: ITER_IS_SELF,
    __next__: method('(self, /)', nextOfSequence),
    __length_hint__: method('(self, /)', restOfSequence),
  },
});
