import { type Hash, hashSlice } from '../hash/hash.ts';
import type { Int } from '../number/int-arithmetic.ts';
import { NotImplemented, sliceType } from '../object/core-types.ts';
import { valueError } from '../object/exception.ts';
import { defineType, method, type NativeSpec, type Steps } from '../object/native.ts';
import { PySlice, PyTuple } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import type { Value } from '../object/value.ts';
import { joinTexts, type Text } from '../text/text.ts';
import { type Comparison, hash } from '../vm/compare.ts';
import { index } from '../vm/operators.ts';
import { repr } from '../vm/repr.ts';
import type { VM } from '../vm/vm.ts';
import { comparisons } from './comparisons.ts';
import { compareSequences } from './sequence.ts';
import { sliceBounds } from './slice-indices.ts';
import { askBound } from './subscript.ts';

function makeSlice(_: VM, __: PyType, first: Value, second: Value | undefined, third: Value): PySlice {
  return second === undefined ? new PySlice(null, first, null) : new PySlice(first, second, third);
}

/** slice.indices(length): start, stop and step for a sequence of that length. Errors: TypeError, ValueError. */
function* indices(vm: VM, self: PySlice, given: Value): Steps {
  const length = (yield index(vm, given)) as Int;
  if (length < 0) throw valueError('length should not be negative');
  const step = (yield* askBound(vm, self.step)) ?? 1;
  if (step === 0) throw valueError('slice step cannot be zero');
  const start = yield* askBound(vm, self.start);
  const bounds = sliceBounds(start, yield* askBound(vm, self.stop), step, length);
  return new PyTuple([...bounds, step]);
}

function parts(slice: PySlice): PyTuple {
  return new PyTuple([slice.start, slice.stop, slice.step]);
}

function comparison(operator: Comparison): NativeSpec {
  return method('(self, value, /)', (vm, self: PySlice, other: Value) => {
    if (!(other instanceof PySlice)) return NotImplemented;
    if (self === other) return operator === '==' || operator === '<=' || operator === '>=';
    return compareSequences(vm, operator, parts(self), parts(other));
  });
}

defineType(sliceType, {
  doc: `slice(stop)
slice(start, stop[, step])

Create a slice object.  This is used for extended slicing (e.g. a[0:10:2]).`,
  staticMethods: { __new__: method('(cls, start, stop=absent, step=None, /)', makeSlice) },
  methods: {
    __repr__: method('(self, /)', function* (vm, self: PySlice) {
      const texts: Text[] = [];
      for (const part of parts(self).items) texts.push((yield repr(vm, part)) as Text);
      return joinTexts(['slice(', joinTexts(texts, ', '), ')']);
    }),
    __hash__: method('(self, /)', function* (vm, self: PySlice) {
      const start = (yield hash(vm, self.start)) as Hash;
      const stop = (yield hash(vm, self.stop)) as Hash;
      return hashSlice(start, stop, (yield hash(vm, self.step)) as Hash);
    }),
    ...comparisons(comparison),
    indices: method('(self, length, /)', indices),
  },
  members: {
    start: { get: (_, self) => (self as PySlice).start },
    stop: { get: (_, self) => (self as PySlice).stop },
    step: { get: (_, self) => (self as PySlice).step },
  },
});
